-- What was billed, or what a payer says of it: for whom, by whom, what for, and each line of it.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string, use: string,
  type: struct<coding: array<struct<code: string>>>, subType: struct<coding: array<struct<code: string>>>,
  patient: struct<reference: string>, billablePeriod: struct<start: string>, contained: array<string>,
  provider: struct<reference: string, type: string, identifier: struct<value: string>>,
  careTeam: array<struct<sequence: bigint, role: struct<coding: array<struct<code: string>>>,
    provider: struct<reference: string, type: string, identifier: struct<value: string>>>>,
  diagnosis: array<struct<sequence: bigint, type: array<struct<coding: array<struct<code: string>>>>,
    diagnosisCodeableConcept: struct<coding: array<struct<system: string, code: string>>>, diagnosisReference: struct<reference: string>>>,
  item: array<struct<productOrService: struct<coding: array<struct<system: string, code: string>>>, servicedDate: string,
    servicedPeriod: struct<start: string>, locationCodeableConcept: struct<coding: array<struct<code: string>>>,
    encounter: array<struct<reference: string>>, diagnosisSequence: array<bigint>, careTeamSequence: array<bigint>>>,
  procedure: array<struct<date: string, procedureCodeableConcept: struct<coding: array<struct<system: string, code: string>>>>>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status, line.use as used,
  coalesce(
    get(array_intersect(line.type.coding.code, array('pharmacy', 'oral', 'vision')), 0), get(line.type.coding.code, 0))
    as sort,
  coalesce(get(array_intersect(line.subType.coding.code, array('inpatient')), 0), get(line.subType.coding.code, 0))
    as subsort,
  line.patient.reference as patient, line.billablePeriod.start as starts,
  party(line.provider) as provider,
  transform(line.careTeam, member -> named_struct(
    'sequence', member.sequence,
    'role', coalesce(
      get(array_intersect(member.role.coding.code, array('referring', 'ordering')), 0), get(member.role.coding.code, 0)),
    'provider', party(member.provider))) as team,
  transform(line.diagnosis, stated -> named_struct(
    'sequence', stated.sequence,
    'types', filter(
      flatten(transform(stated.type, type -> coalesce(type.coding.code, array()))), code -> code is not null),
    'codings', stated.diagnosisCodeableConcept.coding,
    'condition', stated.diagnosisReference.reference)) as diagnoses,
  concat(
    coalesce(
      transform(line.item, item -> named_struct(
        'codings', item.productOrService.coding, 'served', coalesce(item.servicedDate, item.servicedPeriod.start),
        'place', get(item.locationCodeableConcept.coding.code, 0), 'encounter', get(item.encounter.reference, 0),
        'about', item.diagnosisSequence, 'team', item.careTeamSequence)),
      array()),
    coalesce(
      transform(line.procedure, deed -> named_struct(
        'codings', deed.procedureCodeableConcept.coding, 'served', deed.date,
        'place', cast(null as string), 'encounter', cast(null as string), 'about', cast(array() as array<bigint>),
        'team', cast(array() as array<bigint>))),
      array())) as items
from lines
