-- What the record holds of a person as far as a measure reads it: visits for low back pain, other signs of
-- it, images, opioids, referrals, flags and exclusions, medicines at hand and days insured.
with fact as (
  select
    patient, case when other_principal then 'VISIT_BESIDE' else 'VISIT' end as kind, first, last,
    case when inpatient then 'IMP' else setting end as what
  from visit
  where first is not null
  union
  select patient, 'BACK_PAIN', first, last, ''
  from back_pain
  where not exists (
    select 1
    from visit
    where visit.patient = back_pain.patient and visit.first = back_pain.first and visit.last = back_pain.last)
  union
  select patient, kind, day, day, modality from act
  union
  select patient, 'MARK', first, last, code_set from event where not starts_with(code_set, 'drug-')
  union
  select patient, 'MEDICINE', first, last, code_set from supplied
  union
  select patient, 'MEDICINE', first, last, code_set
  from event
  where starts_with(code_set, 'drug-')
    and not exists (
      select 1
      from supplied
      where supplied.patient = event.patient
        and supplied.code_set = event.code_set
        and supplied.first <= event.first
        and supplied.last >= event.last)
  union
  select patient, 'INSURED', first, last, '' from enrolled
)
select fact.patient, fact.kind, fact.first, fact.last, fact.what
from fact
-- Insurance that ends before it begins insures nobody.
where fact.first <= fact.last
  and fact.patient in (select judged.patient from judged where {of})
order by fact.patient, fact.first, fact.last, fact.kind, fact.what
