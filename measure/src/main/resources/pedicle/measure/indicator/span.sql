-- The first and the last day on which the record shows any encounter.
select min(first_day(started)) as first, max(first_day(started)) as last from encounter_day
