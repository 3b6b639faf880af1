-- Everything that :id came from, nearest first. A knot that is met twice counts once, where it is nearest.
with recursive walk (id, distance, why) as (
  select from_id, 1, why from strand where to_id = :id
  union
  select strand.from_id, walk.distance + 1, strand.why
  from walk join strand on strand.to_id = walk.id
  where walk.distance < 12
)
select knot.id, knot.kind, knot.label, knot.place, min(walk.distance) as distance, min(walk.why) as why
from walk join knot on knot.id = walk.id
group by knot.id, knot.kind, knot.label, knot.place
order by distance, knot.kind, knot.id
