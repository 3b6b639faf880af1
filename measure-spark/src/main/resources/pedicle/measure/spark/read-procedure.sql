-- Procedures: what was done, and when.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string,
  code: struct<coding: array<struct<system: string, code: string>>>,
  subject: struct<reference: string>, encounter: struct<reference: string>,
  performedDateTime: string, performedPeriod: struct<start: string>,
  basedOn: array<struct<reference: string>>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status, line.code.coding as codings,
  line.subject.reference as patient, line.encounter.reference as encounter,
  coalesce(line.performedDateTime, line.performedPeriod.start) as performed,
  get(line.basedOn.reference, 0) as asked
from lines
