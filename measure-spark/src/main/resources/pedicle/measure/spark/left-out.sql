-- Of each file of a type: its lines that are no resource, that are one of another type, and that are too long to be one.
select
  '%1$s' as type,
  file,
  count_if(kind is null) as broken,
  count_if(kind <> '%2$s') as strangers,
  count_if(width > %3$d) as wide
from met_%4$s
group by file
