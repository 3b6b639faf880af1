-- What pharmacies handed over: what, when, for how many days.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string,
  medicationCodeableConcept: struct<coding: array<struct<system: string, code: string, display: string>>, text: string>,
  medicationReference: struct<reference: string>, subject: struct<reference: string>,
  whenHandedOver: string, whenPrepared: string,
  daysSupply: struct<value: double, unit: string, code: string>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status, line.medicationCodeableConcept.coding as codings,
  lower(coalesce(
    line.medicationCodeableConcept.text, get(line.medicationCodeableConcept.coding.display, 0))) as name,
  line.medicationReference.reference as medicine, line.subject.reference as patient,
  coalesce(line.whenHandedOver, line.whenPrepared) as written,
  line.daysSupply.value as days, coalesce(line.daysSupply.code, line.daysSupply.unit, 'd') as unit
from lines
