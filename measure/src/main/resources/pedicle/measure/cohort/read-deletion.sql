-- What an export says was deleted: the DELETE entries of its Bundles, such as Patient/123.
select distinct split_part(split_part(entry.request.url, '/_history/', 1), '/', -2), named(entry.request.url), source.export
from (
    select filename, unnest(entry) as entry
    from read_json(getvariable('files'), format = 'newline_delimited', ignore_errors = true, filename = true,
      columns = {
        resourceType: 'varchar',
        entry: 'struct(request struct("method" varchar, url varchar))[]'})
    where resourceType = 'Bundle') as bundle
  join source on source.file = bundle.filename
where upper(entry.request."method") = 'DELETE' and contains(entry.request.url, '/')
