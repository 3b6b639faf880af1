-- The thread: things with an id, and which came from which.
create table knot (
  id    text primary key,
  kind  text not null,
  label text not null,
  place text not null
);

create table strand (
  from_id text not null references knot (id) on delete cascade,
  to_id   text not null references knot (id) on delete cascade,
  why     text not null,
  primary key (from_id, to_id)
);

create index strand_back on strand (to_id);
