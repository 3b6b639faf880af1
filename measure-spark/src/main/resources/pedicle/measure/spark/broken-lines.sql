-- Where among its file's lines each broken one stands, from 0.
select place
from (select kind, row_number() over (order by block, nth) - 1 as place from met_%s where file = ?)
where kind is null
order by place
