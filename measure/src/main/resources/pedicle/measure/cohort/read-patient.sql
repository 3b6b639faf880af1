-- Patients, as the export has them.
insert into raw_patient
select filename, meta.lastUpdated, resourceType, id, birthDate, gender, deceasedDateTime, deceasedBoolean
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', birthDate: 'varchar', gender: 'varchar',
    deceasedDateTime: 'varchar', deceasedBoolean: 'boolean'})
