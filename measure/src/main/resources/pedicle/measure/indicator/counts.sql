-- How many people there are, how many episodes beyond their first, and how many episodes nothing excludes.
select
  count(*) filter (where episode = 1) as patients,
  count(*) filter (where episode > 1) as again,
  count(*) filter (where eligible) as eligible
from judged
