-- Conditions: what, since when, found at which encounter.
select
  filename, meta.lastUpdated, resourceType, id,
  list_transform(verificationStatus.coding, lambda status: status.code),
  code.coding, subject.reference, encounter.reference,
  coalesce(onsetDateTime, onsetPeriod.start), recordedDate
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)',
    verificationStatus: 'struct(coding struct(code varchar)[])',
    code: 'struct(coding struct(system varchar, code varchar)[])',
    subject: 'struct(reference varchar)',
    encounter: 'struct(reference varchar)',
    onsetDateTime: 'varchar',
    onsetPeriod: 'struct("start" varchar)',
    recordedDate: 'varchar'})
