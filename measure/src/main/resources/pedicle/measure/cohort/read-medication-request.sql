-- Prescriptions: what, when, for how many days.
select
  filename, meta.lastUpdated, resourceType, id, status,
  medicationCodeableConcept.coding,
  lower(coalesce(medicationCodeableConcept.text, medicationCodeableConcept.coding[1].display)),
  medicationReference.reference, subject.reference, authoredOn,
  dispenseRequest.expectedSupplyDuration.value,
  coalesce(dispenseRequest.expectedSupplyDuration.code, dispenseRequest.expectedSupplyDuration.unit, 'd')
from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
  columns = {
    resourceType: 'varchar', id: 'varchar', meta: 'struct(lastUpdated varchar)', status: 'varchar',
    medicationCodeableConcept: 'struct(coding struct(system varchar, code varchar, display varchar)[], text varchar)',
    medicationReference: 'struct(reference varchar)',
    subject: 'struct(reference varchar)',
    authoredOn: 'varchar',
    dispenseRequest: 'struct(expectedSupplyDuration struct("value" double, unit varchar, code varchar))'})
