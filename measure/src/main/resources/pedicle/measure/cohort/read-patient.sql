-- Patients, as the export has them.
insert into raw_patient
select filename, resourceType, id, birthDate
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {resourceType: 'varchar', id: 'varchar', birthDate: 'varchar'})
