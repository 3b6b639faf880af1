-- What each person counts for, as numbers to add up.
create or replace view counted as
select
  judged.patient, judged.episode, judged.index_date, judged.clinician, judged.practice, judged.modality,
  judged.least_age, judged.greatest_age,
  cast(case
    when definition.out_of_acted then eligible and imaged_on is not null
    else eligible and not indicated
  end as integer) as n,
  cast(eligible and not indicated and imaged_on is not null as integer) as imaged,
  -- Nobody misses an opioid, a referral or a second image.
  cast(eligible and indicated and kind = 'IMAGE' and act_from = 0 as integer) as flagged,
  cast(eligible and indicated and kind = 'IMAGE' and act_from = 0 and imaged_on is null as integer) as missed
from judged, definition
where eligible
