-- Insurance: from when to when. A period without an end still runs.
select
  * except (value, line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status, line.beneficiary.reference as patient,
  line.period.start as starts, line.period.end as ends
from (
  select *, from_json('{"line":' || value || '}', 'line struct<
      resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string,
      beneficiary: struct<reference: string>, period: struct<start: string, end: string>>',
    map('allowSingleQuotes', 'false', 'allowNonNumericNumbers', 'false')).line as line
  from lines)
