-- Patients, as the export has them.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, birthDate: string, gender: string,
  deceasedDateTime: string, deceasedBoolean: boolean>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.birthDate as born, line.gender as sex,
  line.deceasedDateTime as died, line.deceasedBoolean as dead
from lines
