-- Insurance: from when to when. A period without an end still runs.
select filename, meta.lastUpdated, resourceType, id, status, beneficiary.reference, period.start, period.end
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', status: 'varchar',
    beneficiary: 'struct(reference varchar)',
    period: 'struct("start" varchar, "end" varchar)'})
