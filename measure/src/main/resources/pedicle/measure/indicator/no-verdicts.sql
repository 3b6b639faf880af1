select
  null as patient, null as episode, null as index_date, null as clinician, null as practice, null as eligible,
  null as excluded_for, null as imaged_on, null as modality, null as indicated,
  null as least_age, null as greatest_age
where false
