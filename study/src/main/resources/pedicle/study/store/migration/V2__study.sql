-- What the study holds: surveys as they came, interviews with their codings, and the findings.

-- A survey's files stand here word for word: what was imported can always be read again, and nothing is lost.
create table survey (
  id         text primary key,
  name       text not null,
  loaded_at  text not null
);

create table survey_file (
  survey_id  text not null references survey (id) on delete cascade,
  role       text not null,                -- answers, dictionary, scales
  name       text not null,
  content    text not null,
  primary key (survey_id, role)
);

create table transcript (
  document   text primary key,
  file       text not null,
  body       text not null,
  loaded_at  text not null
);

create table participant (
  id         text primary key,
  document   text not null references transcript (document) on delete cascade,
  role       text not null,
  years      integer not null,
  setting    text not null,
  practice   text not null,
  gender     text not null
);

create table code (
  code       text primary key,
  name       text not null,
  meaning    text not null,
  direction  text not null,
  constructs text not null                 -- ids of catalog terms, parted by spaces
);

-- Offsets count codepoints of the transcript's body; words are those between them.
create table coding (
  id         text primary key,
  document   text not null references transcript (document) on delete cascade,
  coder      text not null,
  code       text not null references code (code) on delete cascade,
  start_at   integer not null,
  end_at     integer not null,
  words      text not null,
  check (start_at >= 0 and end_at > start_at)
);

create index coding_by_document on coding (document);

create table finding (
  id         text primary key references knot (id) on delete cascade,
  slug       text not null unique,
  title      text not null,
  direction  text not null,
  constructs text not null,
  priority   double precision not null,
  accord     text not null,
  place      integer not null              -- 1 is the most pressing
);
