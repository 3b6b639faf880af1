-- Procedures: what was done, and when.
select
  filename, meta.lastUpdated, resourceType, id, status, code.coding, subject.reference, encounter.reference,
  coalesce(performedDateTime, performedPeriod.start), basedOn[1].reference
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', status: 'varchar',
    code: 'struct(coding struct(system varchar, code varchar)[])',
    subject: 'struct(reference varchar)',
    encounter: 'struct(reference varchar)',
    performedDateTime: 'varchar',
    performedPeriod: 'struct("start" varchar)',
    basedOn: 'struct(reference varchar)[]'})
