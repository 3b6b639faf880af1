-- Practitioners and organisations: the first identifier of each, by which the network knows it.
select filename, meta.lastUpdated, resourceType, id, identifier[1].value
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', identifier: 'struct(value varchar)[]'})
