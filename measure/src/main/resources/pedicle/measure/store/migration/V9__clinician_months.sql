-- A clinician's months in which there were any people; the columns are those of measure_month.
create table measure_clinician_month (
  run          text not null references measure_run (id) on delete cascade,
  clinician    text not null,
  month        text not null,
  people       integer not null,
  imaged       integer not null,
  flagged      integer not null,
  missed       integer not null,
  primary key (run, clinician, month),
  check (imaged <= people and missed <= flagged)
);
