-- Surveys that a person brings by themselves, the analyses they save, and the findings they accept.

-- The name of a survey in its address.
alter table survey add column slug text not null default '';

update survey set slug = lower(id);

create unique index survey_by_slug on survey (slug);

-- What stood on the page of the one survey now stands on a page of its own.
update knot
set place = '/study/survey/' || (select slug from survey order by id desc limit 1) || substr(place, 14)
where place like '/study/survey#%';

-- A file of answers as it came; the newest is analysed, the others stay.
create table survey_source (
  id          text primary key,
  survey_id   text not null references survey (id) on delete cascade,
  name        text not null,
  content     text not null,               -- its bytes in Base64
  dictionary  text not null,               -- a REDCap dictionary's text; empty where there is none
  loaded_at   text not null
);

create index survey_source_by_survey on survey_source (survey_id);

-- What a person decided on types, labels, missing codes and item sets, as JSON.
create table survey_understanding (
  survey_id   text primary key references survey (id) on delete cascade,
  content     text not null,
  changed_at  text not null
);

create table analysis (
  id          text primary key,
  survey_id   text not null references survey (id) on delete cascade,
  title       text not null,
  recipe      text not null,               -- JSON
  made_at     text not null
);

create index analysis_by_survey on analysis (survey_id);

create table analysis_run (
  id          text primary key,
  analysis_id text not null references analysis (id) on delete cascade,
  answers     text not null,               -- the file of answers that it ran on
  people      integer not null,
  outcome     text not null,               -- JSON
  ran_at      text not null
);

create index analysis_run_by_analysis on analysis_run (analysis_id);

-- A scale of a survey that a person accepted as a finding, in their own words.
create table accepted_finding (
  finding_id  text primary key references knot (id) on delete cascade,
  survey_id   text not null references survey (id) on delete cascade,
  scale       text not null,
  slug        text not null unique,
  title       text not null,
  direction   text not null,
  constructs  text not null,               -- ids of catalog terms, parted by spaces
  accepted_at text not null
);
