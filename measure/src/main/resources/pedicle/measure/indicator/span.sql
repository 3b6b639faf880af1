-- The first and the last day on which the record shows any encounter.
select first, last from span
