-- What an export says was deleted: the DELETE entries of its Bundles, such as Patient/123.
line := struct<resourceType: string, entry: array<struct<request: struct<method: string, url: string>>>>;

select distinct split_part(split_part(url, '/_history/', 1), '/', -2) as type, named(url) as id, %d as export
from (
  select request.method, request.url
  from (select explode(line.entry.request) as request from lines where line.resourceType = 'Bundle'))
where upper(method) = 'DELETE' and contains(url, '/')
