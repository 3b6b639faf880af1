-- Practitioners and organisations: the first identifier of each, by which the network knows it.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, identifier: array<struct<value: string>>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, get(line.identifier.value, 0) as identifier
from lines
