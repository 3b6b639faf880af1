-- Where each patient stands: the visits that start an episode of low back pain, who is left out and why, whether a red
-- flag stood in the record, and the first lumbar image in the window. One row a patient, with the first episode or
-- with none; where the definition counts every episode, one row more for each further one (episode 2, 3, ...).
create or replace table judged as
with clear as (
  select
    visit.patient, visit.first as day, visit.started, visit.encounter, visit.clinician, visit.practice,
    not exists (
      select 1
      from back_pain
      where back_pain.patient = visit.patient
        and back_pain.first < visit.first
        and back_pain.last >= visit.first - definition.clear_days) as clear
  from visit, definition
  where visit.first = visit.last
    and not visit.inpatient
    and visit.first between definition.from_day and definition.to_day
),
-- Of several visits on one day, the earliest stands.
placed as (
  select
    clear.*,
    row_number() over (partition by patient order by day, started, encounter) as nth_visit,
    row_number() over (partition by patient, clear order by day, started, encounter) as nth,
    row_number() over (partition by patient, day order by started, encounter) as nth_of_day
  from clear
),
episode as (
  select
    patient, day, clinician, practice,
    row_number() over (partition by patient order by day) as episode
  from placed, definition
  where clear
    and nth_of_day = 1
    and (definition.start = 'EVERY_CLEAR'
      or (definition.start = 'FIRST_CLEAR' and nth = 1)
      or (definition.start = 'FIRST' and nth_visit = 1))
),
-- Everyone who was seen for low back pain in the period, also on a day that is not known exactly.
seen as (
  select distinct visit.patient
  from visit, definition
  where not visit.inpatient
    and visit.first <= definition.to_day
    and visit.last >= definition.from_day
),
placed_patient as (
  select
    patient.patient, patient.born_first, patient.born_last, seen.patient is not null as seen,
    coalesce(episode.episode, 1) as episode, episode.day, episode.clinician, episode.practice,
    case when definition.age_at_start then definition.from_day else episode.day end as age_day
  from patient
    cross join definition
    left join episode on episode.patient = patient.patient
    left join seen on seen.patient = patient.patient
),
-- A birth date that is a year alone gives a least and a greatest age.
aged as (
  select
    placed_patient.*,
    year(age_day) - year(born_last)
      - case when month(age_day) * 100 + day(age_day) < month(born_last) * 100 + day(born_last) then 1 else 0 end
      as least,
    year(age_day) - year(born_first)
      - case when month(age_day) * 100 + day(age_day) < month(born_first) * 100 + day(born_first) then 1 else 0 end
      as greatest
  from placed_patient
),
found as (
  select distinct aged.patient, aged.episode, look_back.code_set, look_back.role, look_back.place
  from aged
    join event on event.patient = aged.patient
    join look_back on look_back.code_set = event.code_set
  where event.first <= aged.day + look_back.days_after
    and (look_back.days_before is null or event.last >= aged.day - look_back.days_before)
),
reason as (
  select patient, episode, 'no-visit' as reason, 1 as place from aged where not seen
  union all
  select patient, episode, 'no-clear-visit', 2 from aged where seen and day is null
  union all
  select patient, episode, 'age-unknown', 3
  from aged, definition
  where day is not null
    and (born_last is null
      or born_first > day
      or (least < least_age and greatest >= least_age)
      or (least <= most_age and greatest > most_age))
  union all
  select patient, episode, 'too-young', 4
  from aged, definition
  where day is not null and born_first <= day and greatest < least_age
  union all
  select patient, episode, 'too-old', 5
  from aged, definition
  where day is not null and least > most_age
  union all
  select patient, episode, code_set, 5 + place from found where role = 'exclude'
),
reasons as (
  select patient, episode, string_agg(reason, ';' order by place) as reasons
  from reason
  group by patient, episode
),
flagged as (
  select distinct patient, episode from found where role = 'flag'
),
image as (
  select
    aged.patient, aged.episode, imaging.day, imaging.modality,
    -- The first day's image; of two on one day, the one that shows more.
    row_number() over (
      partition by aged.patient, aged.episode
      order by imaging.day, case imaging.modality when 'mri' then 1 when 'ct' then 2 else 3 end) as nth
  from aged
    cross join definition
    join imaging on imaging.patient = aged.patient
  where imaging.day between aged.day and aged.day + definition.window_days
)
select
  aged.patient,
  aged.episode,
  aged.day as index_date,
  aged.clinician,
  aged.practice,
  reasons.reasons is null as eligible,
  coalesce(reasons.reasons, '') as excluded_for,
  image.day as imaged_on,
  coalesce(image.modality, '') as modality,
  case when aged.day is not null then flagged.patient is not null end as indicated
from aged
  left join reasons on reasons.patient = aged.patient and reasons.episode = aged.episode
  left join flagged on flagged.patient = aged.patient and flagged.episode = aged.episode
  left join image on image.patient = aged.patient and image.episode = aged.episode and image.nth = 1
