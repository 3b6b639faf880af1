-- Those who count, by each trait; then the images by what was taken, out of everyone. A group without a
-- name is those of whom the trait is not recorded.
with person as (
  select
    counted.n, counted.imaged, counted.flagged, counted.missed, counted.modality,
    unnest([
      {'trait': 'SEX', 'name': sex},
      {'trait': 'AGE', 'name': age_band},
      {'trait': 'LANGUAGE', 'name': language},
      {'trait': 'DEPRIVATION', 'name': deprivation},
      {'trait': 'SETTING', 'name': setting},
      {'trait': 'PRACTICE', 'name': nullif(practice, 'unknown')}]) as told
  from counted join traits on traits.patient = counted.patient and traits.episode = counted.episode
)
select
  told.trait as trait, coalesce(told.name, '') as name,
  sum(n) as n, sum(imaged) as imaged, sum(flagged) as flagged, sum(missed) as missed
from person
group by told.trait, coalesce(told.name, '')
union all
select 'MODALITY', modality, (select sum(n) from counted), sum(imaged), 0, 0
from counted
where imaged = 1 and modality <> ''
group by modality
order by trait, name
