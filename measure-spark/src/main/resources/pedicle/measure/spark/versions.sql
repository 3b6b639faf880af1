-- What of a type does not stand, by DuckDB's versions.sql: of several versions of one resource all but the one that was
-- updated last, or, where they do not say, all but that of the later file, and in a file the later line; and what was
-- deleted in the same or a later export.
with version as (
  select met.id, met.nth, met.file, met.block, met.updated, source.number, source.export
  from %1$s as met join source on source.file = met.file
  where met.kind = '%2$s' and met.id is not null
),
placed as (
  select nth, export, row_number() over later as back, first_value(export) over later as standing
  from version
  window later as (
    partition by id
    order by
      try_cast(updated as timestamp) desc nulls last, number desc, file desc, block desc, nth desc)
)
select nth, case when export = standing then 'repeated' else 'replaced' end as why
from placed
where back > 1
union all
select distinct version.nth, 'deleted'
from version
  join deletion on deletion.type = '%2$s' and deletion.id = version.id and version.export <= deletion.export
