-- How many versions of one resource are later than this, plus one. As in DuckDB's versions.sql the one that was updated
-- last stands; where they do not say, that of the later file, and in a file the later line.
row_number() over (
  partition by id
  order by try_cast(updated as timestamp) desc nulls last, file desc, block desc, nth desc) as back
