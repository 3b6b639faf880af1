-- Imaging studies. Their series and instances are most of the file and are passed over.
select
  filename, meta.lastUpdated, resourceType, id, status,
  flatten(list_transform(procedureCode, lambda procedure: procedure.coding)),
  subject.reference, encounter.reference, started, [procedureReference.reference],
  basedOn[1].reference
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', status: 'varchar',
    procedureCode: 'struct(coding struct(system varchar, code varchar)[])[]',
    subject: 'struct(reference varchar)',
    encounter: 'struct(reference varchar)',
    started: 'varchar',
    procedureReference: 'struct(reference varchar)',
    basedOn: 'struct(reference varchar)[]'})
