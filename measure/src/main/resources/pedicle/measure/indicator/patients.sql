-- A row a patient, at the first episode, as the contract has it.
select
  patient, index_date, eligible, nullif(excluded_for, '') as excluded_for, imaged_on,
  nullif(modality, '') as modality, indicated
from judged
where episode = 1
order by patient
