-- The definition in force, as data for measure.sql: one row, and a row a code set that it looks for.
create or replace table definition (
  least_age integer, most_age integer, age_on varchar, from_day date, to_day date, end_day date, clear_days integer,
  start varchar, enrolled boolean, kind varchar, rising boolean, act_from integer, act_to integer, out_of_acted boolean);

create or replace table look_back (
  code_set varchar, role varchar, place integer, days_before integer, days_after integer, least_dates integer,
  run_days integer, least_age integer, reason varchar, part varchar);
