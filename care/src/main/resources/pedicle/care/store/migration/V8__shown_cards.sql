-- The cards that were given out, so that an answer finds its card also after a restart. No patient stands here: the
-- id is made with a secret that is nowhere written down.
create table shown_card (
  id          text primary key,
  shown_at    bigint not null,             -- milliseconds since 1970
  service     text not null,
  clinician   text not null,               -- empty where the user is none
  practice    text not null,               -- empty where the request did not say
  theme       text not null,               -- the slug of the finding that the card answered; empty where none
  following   text not null,               -- the suggestions that follow the card, parted by spaces
  beside      text not null                -- those that do not
);

create index shown_card_by_time on shown_card (shown_at);
