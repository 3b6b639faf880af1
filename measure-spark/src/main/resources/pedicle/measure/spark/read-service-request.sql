-- What clinicians asked others to do: what, of whom, when.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string,
  code: struct<coding: array<struct<system: string, code: string>>>, performerType: struct<coding: array<struct<system: string, code: string>>>,
  category: array<struct<coding: array<struct<system: string, code: string>>>>,
  subject: struct<reference: string>, authoredOn: string, requester: struct<reference: string>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status,
  concat(
    coalesce(line.code.coding, array()),
    coalesce(line.performerType.coding, array()),
    coalesce(flatten(filter(line.category.coding, codings -> codings is not null)), array())) as codings,
  line.subject.reference as patient, line.authoredOn as written, line.requester.reference as requester
from lines
