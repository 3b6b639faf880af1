-- What the records say, by run. A share is never stored without its count and its denominator.
create table measure_run (
  id           text primary key,
  definition   text not null,
  words        text not null,
  period_from  text not null,
  period_to    text not null,
  change_on    text not null,
  patients     integer not null,
  again        integer not null,
  eligible     integer not null,
  warnings     text not null
);

create table measure_exclusion (
  run          text not null references measure_run (id) on delete cascade,
  place        integer not null,
  reason       text not null,
  people       integer not null,
  primary key (run, place)
);

-- people and imaged: without a red flag, and those of them imaged; flagged and missed: with one, and those not imaged.
create table measure_month (
  run          text not null references measure_run (id) on delete cascade,
  month        text not null,
  people       integer not null,
  imaged       integer not null,
  flagged      integer not null,
  missed       integer not null,
  primary key (run, month),
  check (imaged <= people and missed <= flagged)
);

create table measure_clinician (
  run          text not null references measure_run (id) on delete cascade,
  clinician    text not null,
  practice     text not null,
  expected     double precision not null,
  people       integer not null,
  imaged       integer not null,
  flagged      integer not null,
  missed       integer not null,
  primary key (run, clinician),
  check (imaged <= people and missed <= flagged)
);

create table result (
  id           text primary key references knot (id) on delete cascade,
  strategy     text not null references strategy (id) on delete cascade,
  run          text not null references measure_run (id) on delete cascade,
  indicator    text not null,
  definition   text not null,
  before_count integer not null,
  before_of    integer not null,
  after_count  integer not null,
  after_of     integer not null
);
