-- What medicines the export names by reference.
select filename, meta.lastUpdated, resourceType, id, code.coding, lower(coalesce(code.text, code.coding[1].display))
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)',
    code: 'struct(coding struct(system varchar, code varchar, display varchar)[], text varchar)'})
