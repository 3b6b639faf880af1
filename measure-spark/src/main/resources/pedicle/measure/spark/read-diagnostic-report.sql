-- Reports of examinations. `radiology` says that it is of an image of any kind, by the same codes as in DuckDB's text.
line := struct<
  resourceType: string, id: string, meta: struct<lastUpdated: string>, status: string,
  category: array<struct<coding: array<struct<code: string>>>>,
  code: struct<coding: array<struct<system: string, code: string>>>,
  subject: struct<reference: string>, encounter: struct<reference: string>,
  effectiveDateTime: string, effectivePeriod: struct<start: string>, issued: string,
  imagingStudy: array<struct<reference: string>>, basedOn: array<struct<reference: string>>>;

select
  * except (line),
  line.resourceType as kind, line.id, line.meta.lastUpdated as updated, line.status, line.code.coding as codings,
  line.subject.reference as patient, line.encounter.reference as encounter,
  coalesce(line.effectiveDateTime, line.effectivePeriod.start, line.issued) as written,
  line.imagingStudy.reference as studies, line.basedOn.reference as asked,
  coalesce(size(line.imagingStudy) > 0, false) or coalesce(
    arrays_overlap(
      flatten(filter(line.category.coding, codings -> codings is not null)).code,
      array('RAD', 'RX', 'CT', 'NMR', 'IMG', 'LP29684-5')),
    false) as radiology
from lines
