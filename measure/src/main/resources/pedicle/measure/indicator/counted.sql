-- What each person counts for, as numbers to add up.
create or replace view counted as
select
  judged.index_date, judged.clinician, judged.practice,
  cast(case
    when definition.out_of_imaged then eligible and imaged_on is not null
    else eligible and not indicated
  end as integer) as n,
  cast(eligible and not indicated and imaged_on is not null as integer) as imaged,
  cast(eligible and indicated as integer) as flagged,
  cast(eligible and indicated and imaged_on is null as integer) as missed
from judged, definition
where eligible
