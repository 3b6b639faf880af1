-- Each practice's months, by the index visit.
select
  practice, cast(date_trunc('month', index_date) as date) as month,
  sum(n) as n, sum(imaged) as imaged, sum(flagged) as flagged, sum(missed) as missed
from counted
group by practice, date_trunc('month', index_date)
order by practice, month
