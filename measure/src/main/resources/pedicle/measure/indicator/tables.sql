-- The definition in force, as data for measure.sql: one row, and a row a code set that it looks for.
create or replace table definition (
  least_age integer, most_age integer, age_at_start boolean, from_day date, to_day date, clear_days integer,
  start varchar, window_days integer, out_of_imaged boolean);

create or replace table look_back (
  code_set varchar, role varchar, place integer, days_before integer, days_after integer);
