-- Of several versions of one resource the one that was updated last stands; where they do not say, that of the later
-- file, and in a file the later line. What was deleted in the same or a later export does not stand at all.
insert into dropped
with repeated as (
  select id from version where id is not null group by id having count(*) > 1
),
placed as (
  select
    version.file, version.place, source.export,
    row_number() over later as nth,
    first_value(source.export) over later as standing
  from version
    join repeated on repeated.id = version.id
    join source on source.file = version.file
  window later as (
    partition by version.id
    order by epoch_us(try_cast(version.updated as timestamptz)) desc nulls last, source.number desc, version.place desc)
)
select :type, file, place, case when export = standing then 'repeated' else 'replaced' end
from placed
where nth > 1
union all
select distinct :type, version.file, version.place, 'deleted'
from version
  join source on source.file = version.file
  join deletion on deletion.type = :type and deletion.id = version.id and source.export <= deletion.export
