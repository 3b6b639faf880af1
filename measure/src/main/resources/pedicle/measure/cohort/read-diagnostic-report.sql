-- Reports of examinations: what of, when, on which studies and requests. `radiology` says that it is of an image of any
-- kind: HL7's table 0074 and LOINC name the departments so.
select
  filename, meta.lastUpdated, resourceType, id, status, code.coding, subject.reference, encounter.reference,
  coalesce(effectiveDateTime, effectivePeriod.start, issued),
  list_transform(imagingStudy, lambda study: study.reference),
  list_transform(basedOn, lambda request: request.reference),
  coalesce(len(imagingStudy) > 0, false) or list_has_any(
    coalesce(list_transform(flatten(list_transform(category, lambda kind: kind.coding)), lambda kind: kind.code), []),
    ['RAD', 'RX', 'CT', 'NMR', 'IMG', 'LP29684-5'])
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', status: 'varchar',
    category: 'struct(coding struct(code varchar)[])[]',
    code: 'struct(coding struct(system varchar, code varchar)[])',
    subject: 'struct(reference varchar)',
    encounter: 'struct(reference varchar)',
    effectiveDateTime: 'varchar',
    effectivePeriod: 'struct("start" varchar)',
    issued: 'varchar',
    imagingStudy: 'struct(reference varchar)[]',
    basedOn: 'struct(reference varchar)[]'})
