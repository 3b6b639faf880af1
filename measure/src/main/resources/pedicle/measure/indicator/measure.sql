-- Where each patient stands: what starts an episode (a visit for low back pain, or a first lumbar image), who is left
-- out and why, whether a red flag stood in the record, and the first act in the window that the definition counts. One
-- row a patient, with the first episode or with none; where the definition counts every episode, one row more for each
-- further one (episode 2, 3, ...).
--
-- One text for every SQL engine: each stages the tables that are read here in its own way, and keeps the answer as its
-- table `judged`.
with opening as (
  select patient, first, last, started, encounter, clinician, practice, inpatient, 0 as rank
  from visit, definition
  where definition.start <> 'FIRST_IMAGE' and not (definition.principal and visit.other_principal)
  union all
  -- Of two images on one day, the one that shows more.
  select imaging.patient, imaging.day, imaging.day, cast(9 - act.rank as string), '', clinician, practice, false, act.rank
  from imaging
    join act on act.patient = imaging.patient and act.day = imaging.day and act.modality = imaging.modality
    cross join definition
  where definition.start = 'FIRST_IMAGE' and act.kind = 'IMAGE'
),
earlier as (
  select patient, first, last from back_pain, definition where definition.start <> 'FIRST_IMAGE'
  union all
  select patient, day, day from imaging, definition where definition.start = 'FIRST_IMAGE'
),
-- What may start an episode in the period, each with the day of the one before. Of several on one day the earliest stands.
opened as (
  select
    opening.patient, opening.first as day, opening.clinician, opening.practice, opening.rank,
    lag(opening.first) over (
      partition by opening.patient order by opening.first, opening.started, opening.encounter) as day_before
  from opening, definition
  where opening.first = opening.last
    and not opening.inpatient
    and opening.first between definition.from_day and definition.to_day
),
-- Days before which others stand in the clear period.
unclear as (
  select distinct opened.patient, opened.day
  from opened
    cross join definition
    join earlier
      on earlier.patient = opened.patient
      and earlier.first < opened.day
      and earlier.last >= opened.day - definition.clear_days
),
episode as (
  select
    opened.patient, opened.day, opened.clinician, opened.practice, opened.rank,
    row_number() over (partition by opened.patient order by opened.day) as episode
  from opened
    cross join definition
    left join unclear on unclear.patient = opened.patient and unclear.day = opened.day
  where unclear.patient is null
    and (opened.day_before is null or (opened.day_before < opened.day and definition.start <> 'FIRST'))
),
-- The episodes that count, with the person's age: a birth date that is a year alone gives a least and a greatest.
placed as (
  select
    episode.*, patient.born_first, patient.born_last,
    case definition.age_on
      when 'PERIOD_START' then definition.from_day
      when 'PERIOD_END' then definition.end_day
      else episode.day
    end as age_day
  from episode
    cross join definition
    join patient on patient.patient = episode.patient
  where episode.episode = 1 or definition.start = 'EVERY_CLEAR'
),
aged as (
  select
    placed.*,
    year(age_day) - year(born_last)
      - case when month(age_day) * 100 + day(age_day) < month(born_last) * 100 + day(born_last) then 1 else 0 end
      as least,
    year(age_day) - year(born_first)
      - case when month(age_day) * 100 + day(age_day) < month(born_first) * 100 + day(born_first) then 1 else 0 end
      as greatest
  from placed
),
-- What was looked for and is there: a thing on so many dates, or a medicine on so many days in a row.
met as (
  select aged.patient, aged.episode, look_back.place
  from aged
    join event on event.patient = aged.patient
    join look_back on look_back.code_set = event.code_set
  where look_back.run_days = 0
    and event.first <= coalesce(look_back.last_day, aged.day + look_back.days_after)
    and event.last >= coalesce(look_back.first_day, aged.day - look_back.days_before)
    -- Who was born after the visit by mistake has a negative age, and a finding that asks for none all the same.
    and (look_back.least_age = 0 or coalesce(aged.greatest, 999) >= look_back.least_age)
  group by aged.patient, aged.episode, look_back.place, look_back.least_dates
  having count(distinct event.first) >= look_back.least_dates
  union
  select aged.patient, aged.episode, look_back.place
  from aged
    join supplied on supplied.patient = aged.patient
    join look_back on look_back.code_set = supplied.code_set
  where look_back.run_days > 0
    and greatest(supplied.first, coalesce(look_back.first_day, aged.day - look_back.days_before))
        + (look_back.run_days - 1)
      <= least(supplied.last, coalesce(look_back.last_day, aged.day + look_back.days_after))
),
found as (
  select met.patient, met.episode, look_back.role, look_back.reason, look_back.part, look_back.place
  from met join look_back on look_back.place = met.place
),
-- A reason of several parts holds where each of them does.
whole as (
  select found.patient, found.episode, found.reason, min(found.place) as place
  from found
    join (
      select reason, count(distinct part) as parts
      from look_back
      where role = 'exclude'
      group by reason) as needed
      on needed.reason = found.reason
  where found.role = 'exclude'
  group by found.patient, found.episode, found.reason, needed.parts
  having count(distinct found.part) = needed.parts
),
reason as (
  select patient, episode, 'age-unknown' as reason, 3 as place
  from aged, definition
  where born_last is null
    or born_first > day
    or (least < least_age and greatest >= least_age)
    or (least <= most_age and greatest > most_age)
  union all
  select patient, episode, 'too-young', 4
  from aged, definition
  where born_first <= day and greatest < least_age
  union all
  select patient, episode, 'too-old', 5
  from aged, definition
  where least > most_age
  union all
  select aged.patient, aged.episode, 'not-enrolled', 6
  from aged
    cross join definition
    left join enrolled
      on enrolled.patient = aged.patient
      and enrolled.first <= aged.day - definition.clear_days
      and enrolled.last >= aged.day + definition.act_to
  where definition.enrolled and enrolled.patient is null
  union all
  select patient, episode, reason, 6 + place from whole
),
-- A list that is gathered in a window keeps its order, which no aggregate is asked for in the same words everywhere.
reasons as (
  select distinct
    patient, episode,
    concat_ws(';', array_agg(reason) over (
      partition by patient, episode order by place rows between unbounded preceding and unbounded following)) as reasons
  from reason
),
flagged as (
  select distinct patient, episode from found where role = 'flag'
),
done as (
  select
    aged.patient, aged.episode, act.day, act.modality,
    -- The first day's act; of two images on one day, the one that shows more.
    row_number() over (partition by aged.patient, aged.episode order by act.day, act.rank desc) as nth
  from aged
    cross join definition
    join act on act.patient = aged.patient and act.kind = definition.kind
  where act.day between aged.day + definition.act_from and aged.day + definition.act_to
    and (not definition.rising or act.rank > aged.rank)
),
-- Everyone who was seen (or imaged) in the period, also on a day that is not known exactly.
seen as (
  select distinct opening.patient
  from opening, definition
  where not opening.inpatient
    and opening.first <= definition.to_day
    and opening.last >= definition.from_day
)
select
  aged.patient,
  aged.episode,
  aged.day as index_date,
  aged.clinician,
  aged.practice,
  reasons.reasons is null as eligible,
  coalesce(reasons.reasons, '') as excluded_for,
  done.day as imaged_on,
  coalesce(done.modality, '') as modality,
  flagged.patient is not null as indicated,
  cast(case when aged.born_last <= aged.age_day then aged.least end as int) as least_age,
  cast(case when aged.born_last <= aged.age_day then aged.greatest end as int) as greatest_age
from aged
  left join reasons on reasons.patient = aged.patient and reasons.episode = aged.episode
  left join flagged on flagged.patient = aged.patient and flagged.episode = aged.episode
  left join done on done.patient = aged.patient and done.episode = aged.episode and done.nth = 1
union all
-- Who has no episode has one reason, and nothing else is asked of them.
select
  patient.patient, 1, cast(null as date), cast(null as string), cast(null as string), false,
  case
    when seen.patient is null and definition.start = 'FIRST_IMAGE' then 'no-image'
    when seen.patient is null then 'no-visit'
    when definition.start = 'FIRST_IMAGE' then 'no-clear-image'
    else 'no-clear-visit'
  end,
  cast(null as date), '', cast(null as boolean), cast(null as int), cast(null as int)
from patient
  cross join definition
  left join seen on seen.patient = patient.patient
  left join episode on episode.patient = patient.patient
where episode.patient is null
