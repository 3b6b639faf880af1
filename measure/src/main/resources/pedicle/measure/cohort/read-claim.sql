-- What was billed, or what a payer says of it: for whom, by whom, what for, and each line of it.
select
  filename, meta.lastUpdated, resourceType, id, status, "use", one_of(type, ['pharmacy', 'oral', 'vision']),
  one_of(subType, ['inpatient']), patient.reference, billablePeriod.start, party(provider, contained),
  list_transform(careTeam, lambda who: {
    'sequence': who.sequence, 'role': one_of(who.role, ['referring', 'ordering']), 'provider': party(who.provider, contained)}),
  list_transform(diagnosis, lambda stated: {
    'sequence': stated.sequence, 'types': codes_of(stated.type), 'codings': stated.diagnosisCodeableConcept.coding,
    'condition': stated.diagnosisReference.reference}),
  list_concat(
    list_transform(item, lambda line: {
      'codings': line.productOrService.coding, 'served': coalesce(line.servicedDate, line.servicedPeriod.start),
      'place': line.locationCodeableConcept.coding[1].code, 'encounter': line.encounter[1].reference,
      'about': line.diagnosisSequence, 'team': line.careTeamSequence}),
    list_transform("procedure", lambda deed: {
      'codings': deed.procedureCodeableConcept.coding, 'served': deed.date,
      'place': cast(null as varchar), 'encounter': cast(null as varchar), 'about': cast([] as bigint[]),
      'team': cast([] as bigint[])}))
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', status: 'varchar', "use": 'varchar',
    type: 'struct(coding struct(code varchar)[])',
    subType: 'struct(coding struct(code varchar)[])',
    patient: 'struct(reference varchar)',
    billablePeriod: 'struct("start" varchar)',
    contained: 'json[]',
    provider: 'struct(reference varchar, "type" varchar, identifier struct("value" varchar))',
    careTeam: 'struct("sequence" bigint, role struct(coding struct(code varchar)[]),
      provider struct(reference varchar, "type" varchar, identifier struct("value" varchar)))[]',
    diagnosis: 'struct("sequence" bigint, "type" struct(coding struct(code varchar)[])[], diagnosisCodeableConcept struct(coding struct(system varchar, code varchar)[]),
      diagnosisReference struct(reference varchar))[]',
    item: 'struct(productOrService struct(coding struct(system varchar, code varchar)[]), servicedDate varchar,
      servicedPeriod struct("start" varchar), locationCodeableConcept struct(coding struct(code varchar)[]),
      encounter struct(reference varchar)[], diagnosisSequence bigint[], careTeamSequence bigint[])[]',
    "procedure": 'struct("date" varchar, procedureCodeableConcept struct(coding struct(system varchar, code varchar)[]))[]'})
