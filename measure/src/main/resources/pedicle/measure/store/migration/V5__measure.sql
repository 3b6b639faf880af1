-- What the records say, by run. A share is never stored without its count and its denominator.
create table measure_run (
  id           text primary key,
  definition   text not null,
  words        text not null,
  period_from  text not null,
  period_to    text not null,
  change_on    text not null,
  patients     integer not null,
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

-- side: overuse (no red flag, imaged) or underuse (red flag, not imaged).
create table measure_month (
  run          text not null references measure_run (id) on delete cascade,
  side         text not null,
  month        text not null,
  people       integer not null,
  counted      integer not null,
  primary key (run, side, month)
);

create table measure_clinician (
  run          text not null references measure_run (id) on delete cascade,
  clinician    text not null,
  people       integer not null,
  counted      integer not null,
  primary key (run, clinician)
);

create table result (
  id           text primary key references knot (id) on delete cascade,
  strategy     text not null references strategy (id) on delete cascade,
  run          text not null references measure_run (id) on delete cascade,
  indicator    text not null,
  before_count integer not null,
  before_of    integer not null,
  after_count  integer not null,
  after_of     integer not null
);
