-- When the change came to each practice of a run, where its network said so, and the practices' months.
create table measure_practice (
  run          text not null references measure_run (id) on delete cascade,
  practice     text not null,
  -- Empty where the change never came.
  from_day     text not null,
  primary key (run, practice)
);

-- The columns are those of measure_month.
create table measure_practice_month (
  run          text not null references measure_run (id) on delete cascade,
  practice     text not null,
  month        text not null,
  people       integer not null,
  imaged       integer not null,
  flagged      integer not null,
  missed       integer not null,
  primary key (run, practice, month),
  check (imaged <= people and missed <= flagged)
);
