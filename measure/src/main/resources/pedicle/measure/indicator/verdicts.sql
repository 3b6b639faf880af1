-- The table `judged` as an engine wrote it to files: with types, which CSV has none of.
select
  cast(patient as varchar) as patient,
  cast(episode as bigint) as episode,
  cast(index_date as date) as index_date,
  cast(clinician as varchar) as clinician,
  cast(practice as varchar) as practice,
  cast(eligible as boolean) as eligible,
  coalesce(cast(excluded_for as varchar), '') as excluded_for,
  cast(imaged_on as date) as imaged_on,
  coalesce(cast(modality as varchar), '') as modality,
  cast(indicated as boolean) as indicated,
  cast(least_age as integer) as least_age,
  cast(greatest_age as integer) as greatest_age
from verdict_file
