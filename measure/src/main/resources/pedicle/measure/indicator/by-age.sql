-- By the age on the day that the definition names: a birth date that is a year alone gives a least and a greatest.
select
  least_age, greatest_age, sum(n) as n, sum(imaged) as imaged, sum(flagged) as flagged, sum(missed) as missed
from counted
group by least_age, greatest_age
order by least_age, greatest_age
