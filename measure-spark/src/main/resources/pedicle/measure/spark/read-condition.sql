-- Conditions: what, since when, found at which encounter.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>,
  verificationStatus: struct<coding: array<struct<code: string>>>,
  code: struct<coding: array<struct<system: string, code: string>>>,
  subject: struct<reference: string>, encounter: struct<reference: string>,
  onsetDateTime: string, onsetPeriod: struct<start: string>, recordedDate: string>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.verificationStatus.coding.code as verification,
  line.code.coding as codings, line.subject.reference as patient, line.encounter.reference as encounter,
  coalesce(line.onsetDateTime, line.onsetPeriod.start) as onset, line.recordedDate as recorded
from lines
