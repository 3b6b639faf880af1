-- Practitioners and organisations: the first identifier of each, by which the network knows it.
select
  * except (value, line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, get(line.identifier.value, 0) as identifier
from (
  select *, from_json('{"line":' || value || '}', 'line struct<
      resourceType: string, id: string, meta: struct<lastUpdated: string>, identifier: array<struct<value: string>>>',
    map('allowSingleQuotes', 'false', 'allowNonNumericNumbers', 'false')).line as line
  from lines)
