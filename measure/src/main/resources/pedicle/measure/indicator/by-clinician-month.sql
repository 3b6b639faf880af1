select
  clinician, strftime(index_date, '%Y-%m') as month,
  sum(n) as n, sum(imaged) as imaged, sum(flagged) as flagged, sum(missed) as missed
from counted
group by clinician, month
order by clinician, month
