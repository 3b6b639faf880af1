-- Patients, as the export has them. Their language is the one that they prefer, else the first that is told; the
-- language that a resource is written in says nothing of the person.
select
  filename, meta.lastUpdated, resourceType, id, birthDate, gender, deceasedDateTime, deceasedBoolean,
  spoken(coalesce(list_filter(communication, lambda told: told.preferred)[1], communication[1]).language),
  list_filter(address, lambda place: place.postalCode is not null)[1].postalCode
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', birthDate: 'varchar', gender: 'varchar',
    deceasedDateTime: 'varchar', deceasedBoolean: 'boolean',
    communication: 'struct(language struct(coding struct(code varchar)[], "text" varchar), preferred boolean)[]',
    address: 'struct(postalCode varchar)[]'})
