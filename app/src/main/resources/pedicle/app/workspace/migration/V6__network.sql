-- Which networks were loaded. An invented one is called so wherever it is shown.
create table network (
  name       text primary key,
  statement  text not null,
  synthetic  boolean not null,
  sample     text not null references sample_order (name),
  loaded_at  text not null
);
