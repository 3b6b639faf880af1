-- Everything that came of :id, nearest first. A knot that is met twice counts once, where it is nearest.
with recursive walk (id, distance, why) as (
  select to_id, 1, why from strand where from_id = :id
  union
  select strand.to_id, walk.distance + 1, strand.why
  from walk join strand on strand.from_id = walk.id
  where walk.distance < 12
)
select knot.id, knot.kind, knot.label, knot.place, min(walk.distance) as distance, min(walk.why) as why
from walk join knot on knot.id = walk.id
group by knot.id, knot.kind, knot.label, knot.place
order by distance, knot.kind, knot.id
