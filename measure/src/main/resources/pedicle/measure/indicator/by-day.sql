select index_date, sum(n) as n, sum(imaged) as imaged, sum(flagged) as flagged, sum(missed) as missed
from counted
group by index_date
order by index_date
