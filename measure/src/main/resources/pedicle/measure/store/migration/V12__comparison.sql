-- Before and after the change by the day, which the months do not tell where it falls within one; and whether the
-- records are invented.
create table measure_comparison (
  run          text not null references measure_run (id) on delete cascade,
  side         text not null,
  before_count integer not null,
  before_of    integer not null,
  after_count  integer not null,
  after_of     integer not null,
  primary key (run, side),
  check (side in ('over-use', 'under-use'))
);

insert into measure_comparison (run, side, before_count, before_of, after_count, after_of)
select
  run, case indicator when 'Imaged without a red flag' then 'over-use' else 'under-use' end,
  before_count, before_of, after_count, after_of
from result;

alter table measure_run add column synthetic boolean not null default false;
