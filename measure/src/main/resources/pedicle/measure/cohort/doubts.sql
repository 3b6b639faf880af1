-- What was read and can't be used, or not with certainty: a count and the end of a sentence each. One text for every SQL
-- engine, as measure.sql is.
with doubt as (
  select 1 as place, count(*) as n, 'patient(s) have no birth date that can be read: their age is unknown.' as what
  from patient where born_first is null
  union all
  select 2, count(*), 'visit(s) for low back pain name no patient of the export and were left out.'
  from visit where not exists (select 1 from patient where patient.patient = visit.patient)
  union all
  select 3, count(*), 'visit(s) for low back pain have no exact day: they start no episode, but they stand against a clear period.'
  from visit where first is null or first <> last
  union all
  select 4, count(*), 'condition(s) point to an encounter that is not in the export.'
  from finding
  where encounter is not null
    and not exists (select 1 from encounter_day where encounter_day.encounter = finding.encounter)
  union all
  select 5, count(*), 'flag(s) or exclusion(s) have no date that can be read: they count as present on any day.'
  from event where first = date '0001-01-01'
  union all
  select 6, count(*), 'lumbar image(s) have no exact day and are not counted.'
  from imaging_written where first_day(written) is null or first_day(written) <> final_day(written)
  union all
  select 7, count(*), 'imaging stud(ies) at visits for low back pain say neither procedure nor code: their region is unknown and they are not counted.'
  from study_untold where encounter in (select encounter from visit)
  union all
  select 8, count(*), 'condition(s) have no patient (is the export FHIR R4?).'
  from raw_condition where patient is null
  union all
  select 9, count(*), 'supply(ies) of corticosteroids do not say for how many days: courses of 90 days cannot be seen in them.'
  from medicine_taken where code_set = 'drug-corticosteroids' and coalesce(days, 0) <= 0
  union all
  select 10, count(*), 'visit(s) for low back pain were taken from claims, since no encounter of the export stands for them.'
  from (select distinct patient, first from visit where encounter in (select encounter from visit_billed))
)
select n, what from doubt where n > 0 order by place
