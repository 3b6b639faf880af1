-- Patients of whom two engines say different things. An engine need not say who ordered and where; where both do, that
-- must be the same too.
select distinct patient
from ours full join theirs using (patient, episode)
where ours.index_date is distinct from theirs.index_date
  or ours.eligible is distinct from theirs.eligible
  or ours.excluded_for is distinct from theirs.excluded_for
  or ours.imaged_on is distinct from theirs.imaged_on
  or ours.modality is distinct from theirs.modality
  or ours.indicated is distinct from theirs.indicated
  or ours.least_age is distinct from theirs.least_age
  or ours.greatest_age is distinct from theirs.greatest_age
  or ours.clinician <> theirs.clinician
  or ours.practice <> theirs.practice
