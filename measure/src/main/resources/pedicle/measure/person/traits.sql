-- What sets people apart, as the record has it on the index day; what is not recorded is null and never
-- guessed.
create or replace view traits as
with reach as (
  select distinct length(code) as letters from area
),
-- Of several beginnings of one postal code, the longest.
lives as (
  select patient.patient, arg_max(area.deprivation, reach.letters) as deprivation
  from patient
    cross join reach
    join area on area.code = left(patient.postal, reach.letters)
  where length(patient.postal) >= reach.letters
  group by patient.patient
),
-- Of several visits on one day, the earliest, as in the measure.
visited as (
  select patient, first as day, first(setting order by started, encounter) as setting
  from visit, definition
  where first = last and not inpatient and not (definition.principal and other_principal)
  group by patient, first
),
-- A birth date that is a year alone gives a least and a greatest age.
aged as (
  select
    judged.patient, judged.episode, judged.index_date,
    whole_years(born_last, index_date) as least, whole_years(born_first, index_date) as greatest
  from judged join patient on patient.patient = judged.patient
)
select
  aged.patient, aged.episode,
  case when least = greatest and least >= 0 then least end as age,
  nullif(patient.sex, 'unknown') as sex,
  case when age_band(least) = age_band(greatest) then age_band(least) end as age_band,
  patient.language,
  coalesce(area_of_patient.deprivation, lives.deprivation) as deprivation,
  nullif(visited.setting, '') as setting
from aged
  join patient on patient.patient = aged.patient
  left join lives on lives.patient = aged.patient
  left join area_of_patient on area_of_patient.patient = aged.patient
  left join visited on visited.patient = aged.patient and visited.day = aged.index_date
