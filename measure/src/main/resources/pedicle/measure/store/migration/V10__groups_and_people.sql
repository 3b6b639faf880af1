-- Those who count by sex, age and the like; an empty name is the group of whom it is not recorded.
create table measure_group (
  run          text not null references measure_run (id) on delete cascade,
  trait        text not null,
  name         text not null,
  people       integer not null,
  imaged       integer not null,
  flagged      integer not null,
  missed       integer not null,
  primary key (run, trait, name),
  check (imaged <= people and missed <= flagged)
);

-- People one by one, kept only where whoever loads the network asks for it: the verdict on each episode,
-- what the record holds, and the grounds of the verdict. Days are texts, empty where there is none.
create table measure_person (
  run          text not null references measure_run (id) on delete cascade,
  patient      text not null,
  episode      integer not null,
  index_day    text not null,
  age          integer,
  sex          text not null,
  age_band     text not null,
  language     text not null,
  deprivation  text not null,
  setting      text not null,
  clinician    text not null,
  practice     text not null,
  excluded_for text not null,
  imaged_on    text not null,
  modality     text not null,
  indicated    integer not null,
  people       integer not null,
  imaged       integer not null,
  flagged      integer not null,
  missed       integer not null,
  primary key (run, patient, episode)
);

create table measure_fact (
  run          text not null references measure_run (id) on delete cascade,
  patient      text not null,
  place        integer not null,
  kind         text not null,
  what         text not null,
  first_day    text not null,
  last_day     text not null,
  primary key (run, patient, place)
);

create table measure_ground (
  run          text not null references measure_run (id) on delete cascade,
  patient      text not null,
  episode      integer not null,
  place        integer not null,
  role         text not null,
  reason       text not null,
  code_set     text not null,
  first_day    text not null,
  last_day     text not null,
  primary key (run, patient, episode, place)
);
