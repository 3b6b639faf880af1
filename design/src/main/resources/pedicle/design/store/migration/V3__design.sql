-- What was designed: the strategy, its components, which findings each answers, and what the panel said.
create table strategy (
  id         text primary key references knot (id) on delete cascade,
  name       text not null
);

create table component (
  id         text primary key references knot (id) on delete cascade,
  strategy   text not null references strategy (id) on delete cascade,
  slug       text not null,
  name       text not null,
  what       text not null,
  techniques text not null,                -- ids of catalog terms, parted by spaces
  score      double precision not null,
  chosen     boolean not null,
  place      integer not null              -- 1 carries most links to the findings
);

create table component_answers (
  component  text not null references component (id) on delete cascade,
  finding    text not null references finding (id) on delete cascade,
  primary key (component, finding)
);

create table panel_median (
  component  text not null,                -- a component's slug
  criterion  text not null,
  median     double precision not null,
  raters     integer not null,
  primary key (component, criterion)
);
