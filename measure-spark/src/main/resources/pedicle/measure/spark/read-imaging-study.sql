-- Imaging studies. Their series and instances are most of the file and are passed over.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string,
  procedureCode: array<struct<coding: array<struct<system: string, code: string>>>>,
  subject: struct<reference: string>, encounter: struct<reference: string>, started: string,
  procedureReference: struct<reference: string>, basedOn: array<struct<reference: string>>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status,
  flatten(filter(line.procedureCode.coding, codings -> codings is not null)) as codings,
  line.subject.reference as patient, line.encounter.reference as encounter, line.started,
  array(line.procedureReference.reference) as procedures,
  get(line.basedOn.reference, 0) as asked
from lines
