-- Where among its file's lines each broken one stands, from 0.
select place
from (select kind, row_number() over (order by rowid) - 1 as place from raw_resource where file = :file)
where kind is null
order by place
