select
  clinician, mode(practice) as practice,
  sum(n) as n, sum(imaged) as imaged, sum(flagged) as flagged, sum(missed) as missed
from counted
group by clinician
order by clinician
