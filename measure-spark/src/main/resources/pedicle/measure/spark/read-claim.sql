-- What was billed, or what a payer says of it: for whom, by whom, what for, and each line of it.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string, use: string,
  type: struct<coding: array<struct<code: string>>>, subType: struct<coding: array<struct<code: string>>>,
  patient: struct<reference: string>, billablePeriod: struct<start: string>, provider: struct<reference: string>,
  careTeam: array<struct<role: struct<coding: array<struct<code: string>>>, provider: struct<reference: string>>>,
  diagnosis: array<struct<sequence: bigint, diagnosisCodeableConcept: struct<coding: array<struct<system: string, code: string>>>,
    diagnosisReference: struct<reference: string>>>,
  item: array<struct<productOrService: struct<coding: array<struct<system: string, code: string>>>, servicedDate: string,
    servicedPeriod: struct<start: string>, locationCodeableConcept: struct<coding: array<struct<code: string>>>,
    encounter: array<struct<reference: string>>, diagnosisSequence: array<bigint>>>,
  procedure: array<struct<date: string, procedureCodeableConcept: struct<coding: array<struct<system: string, code: string>>>>>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status, line.use as used,
  get(line.type.coding.code, 0) as sort, get(line.subType.coding.code, 0) as subsort,
  line.patient.reference as patient, line.billablePeriod.start as starts, line.provider.reference as provider,
  transform(line.careTeam, who -> named_struct(
    'role', get(who.role.coding.code, 0), 'provider', who.provider.reference)) as team,
  transform(line.diagnosis, stated -> named_struct(
    'sequence', stated.sequence, 'codings', stated.diagnosisCodeableConcept.coding,
    'condition', stated.diagnosisReference.reference)) as diagnoses,
  concat(
    coalesce(
      transform(line.item, item -> named_struct(
        'codings', item.productOrService.coding, 'served', coalesce(item.servicedDate, item.servicedPeriod.start),
        'place', get(item.locationCodeableConcept.coding.code, 0), 'encounter', get(item.encounter.reference, 0),
        'about', item.diagnosisSequence)),
      array()),
    coalesce(
      transform(line.procedure, deed -> named_struct(
        'codings', deed.procedureCodeableConcept.coding, 'served', deed.date,
        'place', cast(null as string), 'encounter', cast(null as string), 'about', cast(array() as array<bigint>))),
      array())) as items
from lines
