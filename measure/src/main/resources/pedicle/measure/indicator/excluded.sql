-- Everyone who is left out, once, by the first reason that applies.
select split_part(excluded_for, ';', 1) as reason, count(*) as n
from judged
where not eligible
group by reason
