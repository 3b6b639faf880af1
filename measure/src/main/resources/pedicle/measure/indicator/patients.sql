-- A row a patient, at the first episode, as the contract has it.
select patient, index_date, eligible, excluded_for, imaged_on, modality, indicated
from judged
where episode = 1
order by patient
