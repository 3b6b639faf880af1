-- Every coding of the export with how often it stands there and the sets that it belongs to.
with met as (
  select 'Condition' as type, unnest(codings) as coding from raw_condition
  union all select 'Procedure', unnest(codings) from raw_procedure
  union all select 'ImagingStudy', unnest(codings) from raw_imaging_study
  -- Other reports are laboratories', whose codes no set is for.
  union all select 'DiagnosticReport', unnest(codings) from raw_diagnostic_report where radiology
  union all
  select type, unnest(codings)
  from (
    select 'Claim' as type, unnest(diagnoses).codings as codings from raw_claim
    union all select 'Claim', unnest(items).codings from raw_claim
    union all select 'ExplanationOfBenefit', unnest(diagnoses).codings from raw_explanation_of_benefit
    union all select 'ExplanationOfBenefit', unnest(items).codings from raw_explanation_of_benefit)
  union all select 'Encounter', unnest(reasons) from raw_encounter
  union all select 'ServiceRequest', unnest(codings) from raw_service_request
  union all
  select type, {'system': medicine.system, 'code': medicine.code}
  from (
    select 'Medication' as type, unnest(codings) as medicine from raw_medication
    union all select 'MedicationRequest', unnest(codings) from raw_medication_request
    union all select 'MedicationDispense', unnest(codings) from raw_medication_dispense)
)
select
  met.type, met.coding.system as system, met.coding.code as code, count(distinct met.place) as n,
  string_agg(distinct known.code_set, ' ' order by known.code_set) as sets
from (select *, row_number() over () as place from met) as met
  left join known on known.system = met.coding.system and known.code = met.coding.code
group by all
