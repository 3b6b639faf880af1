-- Things that must have come from something and are tied to nothing before them.
select knot.kind || ' ' || knot.id
from knot
left join strand on strand.to_id = knot.id
where strand.to_id is null
  and knot.kind in ('finding', 'component', 'strategy', 'delivery', 'result')
order by knot.id
