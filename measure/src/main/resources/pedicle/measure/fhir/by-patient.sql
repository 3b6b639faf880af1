-- How often each person of the initial population is in each population: of the right age, in an episode of the period.
select
  patient,
  count(*) as initial,
  count(*) filter (where eligible and case when :out_of_acted then imaged_on is not null else not indicated end) as n,
  count(*) filter (where eligible and not indicated and imaged_on is not null) as imaged,
  count(*) filter (where eligible and indicated) as flagged,
  count(*) filter (where eligible and indicated and imaged_on is null) as missed
from judged
where index_date is not null
  and split_part(excluded_for, ';', 1) not in ('age-unknown', 'too-young', 'too-old')
group by patient
order by patient
