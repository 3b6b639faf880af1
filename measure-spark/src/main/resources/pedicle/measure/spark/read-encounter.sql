-- Encounters: when, what for, with whom.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string,
  class: struct<code: string>, subject: struct<reference: string>, period: struct<start: string>,
  reasonCode: array<struct<coding: array<struct<system: string, code: string>>>>,
  reasonReference: array<struct<reference: string>>,
  diagnosis: array<struct<condition: struct<reference: string>, rank: string>>,
  participant: array<struct<individual: struct<reference: string>>>,
  serviceProvider: struct<reference: string>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status, line.class.code as setting,
  line.subject.reference as patient, line.period.start as started,
  flatten(filter(line.reasonCode.coding, codings -> codings is not null)) as reasons,
  concat(
    coalesce(line.reasonReference.reference, array()),
    coalesce(line.diagnosis.condition.reference, array())) as conditions,
  transform(filter(line.diagnosis, stated -> stated.rank = '1'), stated -> stated.condition.reference) as principals,
  line.participant.individual.reference as participants,
  line.serviceProvider.reference as provider
from lines
