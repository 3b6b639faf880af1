-- Of each file: its lines that are no resource, that are one of another type, and that are too long to be one.
select
  file,
  count_if(kind is null) as broken,
  count_if(kind <> '%s') as strangers,
  count_if(width > %d) as wide
from met
group by file
order by file
