-- What clinicians asked others to do: what, of whom, when.
select
  filename, meta.lastUpdated, resourceType, id, status,
  list_concat(list_concat(code.coding, performerType.coding), flatten(list_transform(category, lambda kind: kind.coding))),
  subject.reference, authoredOn, requester.reference
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', status: 'varchar',
    code: 'struct(coding struct(system varchar, code varchar)[])',
    performerType: 'struct(coding struct(system varchar, code varchar)[])',
    category: 'struct(coding struct(system varchar, code varchar)[])[]',
    subject: 'struct(reference varchar)',
    authoredOn: 'varchar',
    requester: 'struct(reference varchar)'})
