-- What reached clinicians and what they did with it. No patient stands here.
create table delivery (
  id         text primary key references knot (id) on delete cascade,
  component  text not null references component (id) on delete cascade,
  finding    text not null references finding (id) on delete cascade,
  shown      text not null,
  followed   integer not null,
  of_shown   integer not null check (of_shown > 0 and followed between 0 and of_shown)
);

create table card_response (
  id         text primary key,
  at         text not null,
  clinician  text not null,
  practice   text not null,
  theme      text not null,                -- the finding's slug that the card answered
  card       text not null,
  answer     text not null check (answer in ('followed', 'kept')),
  reason     text not null                 -- empty where none was given
);

create table sample_order (
  name       text primary key,
  request    text not null
);
