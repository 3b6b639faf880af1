-- Each person that was seen, and how the verdict went: a row an episode.
select
  judged.patient, judged.episode, judged.index_date, traits.age, coalesce(traits.sex, '') as sex,
  coalesce(traits.age_band, '') as age_band, coalesce(traits.language, '') as language,
  coalesce(traits.deprivation, '') as deprivation, coalesce(traits.setting, '') as setting,
  coalesce(judged.clinician, '') as clinician, coalesce(judged.practice, '') as practice,
  judged.eligible, judged.excluded_for, judged.imaged_on, judged.modality, coalesce(judged.indicated, false) as indicated,
  coalesce(counted.n, 0) as n, coalesce(counted.imaged, 0) as imaged,
  coalesce(counted.flagged, 0) as flagged, coalesce(counted.missed, 0) as missed
from judged
  join traits on traits.patient = judged.patient and traits.episode = judged.episode
  left join counted on counted.patient = judged.patient and counted.episode = judged.episode
where {of}
order by judged.patient, judged.episode
