-- What the verdict rests on: the dated facts that answer a look-back which the verdict names, as a red flag
-- or as a reason to leave the person out.
with near as (
  select
    judged.patient, judged.episode, look_back.place, look_back.role, look_back.reason, look_back.code_set,
    event.first, event.last, look_back.least_dates,
    count(distinct event.first) over (partition by judged.patient, judged.episode, look_back.place) as dates
  from judged
    join event on event.patient = judged.patient
    join look_back on look_back.code_set = event.code_set
  where {of}
    and look_back.run_days = 0
    and event.first <= coalesce(look_back.last_day, judged.index_date + look_back.days_after)
    and event.last >= coalesce(look_back.first_day, judged.index_date - look_back.days_before)
),
met as (
  select patient, episode, place, role, reason, code_set, first, last from near where dates >= least_dates
  union
  select
    judged.patient, judged.episode, look_back.place, look_back.role, look_back.reason, look_back.code_set,
    supplied.first, supplied.last
  from judged
    join supplied on supplied.patient = judged.patient
    join look_back on look_back.code_set = supplied.code_set
  where {of}
    and look_back.run_days > 0
    and datediff(
        'day',
        greatest(supplied.first, coalesce(look_back.first_day, judged.index_date - look_back.days_before)),
        least(supplied.last, coalesce(look_back.last_day, judged.index_date + look_back.days_after))) + 1 >= look_back.run_days
)
select met.patient, met.episode, met.role, met.reason, met.code_set, met.first, met.last
from met
  join judged on judged.patient = met.patient and judged.episode = met.episode
where (met.role = 'flag' and judged.indicated)
  or (met.role = 'exclude' and list_contains(string_split(judged.excluded_for, ';'), met.reason))
order by met.patient, met.episode, met.place, met.first, met.last
