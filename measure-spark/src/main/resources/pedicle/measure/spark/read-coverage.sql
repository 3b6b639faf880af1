-- Insurance: from when to when. A period without an end still runs.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string,
  beneficiary: struct<reference: string>, period: struct<start: string, end: string>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status, line.beneficiary.reference as patient,
  line.period.start as starts, line.period.end as ends
from lines
