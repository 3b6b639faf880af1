-- The verdicts as lines of CSV.
select
  to_csv(
    named_struct(
      'patient', patient, 'episode', episode, 'index_date', index_date, 'clinician', clinician, 'practice', practice,
      'eligible', eligible, 'excluded_for', excluded_for, 'imaged_on', imaged_on, 'modality', modality,
      'indicated', indicated, 'least_age', least_age, 'greatest_age', greatest_age),
    map('escape', '"', 'emptyValue', '', 'ignoreLeadingWhiteSpace', 'false', 'ignoreTrailingWhiteSpace', 'false')) as line
from judged
