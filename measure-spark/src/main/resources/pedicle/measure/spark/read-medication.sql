-- What medicines the export names by reference.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, code: struct<coding: array<struct<system: string, code: string, display: string>>, text: string>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.code.coding as codings,
  lower(coalesce(line.code.text, get(line.code.coding.display, 0))) as name
from lines
