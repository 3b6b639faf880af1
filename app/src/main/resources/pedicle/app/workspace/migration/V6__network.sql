-- Which networks were loaded. An invented one is called so wherever it is shown.
create table network (
  name       text primary key,
  statement  text not null,
  synthetic  boolean not null,
  loaded_at  text not null
);
