-- Every coding of the export with how often it stands there and the sets that it belongs to, those of none first.
with met as (
  select 'Condition' as type, unnest(codings) as coding from raw_condition
  union all select 'Procedure', unnest(codings) from raw_procedure
  union all select 'ImagingStudy', unnest(codings) from raw_imaging_study
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
order by sets nulls first, n desc, type, system, code
