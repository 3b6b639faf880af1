-- What DuckDB's staging has as macros; see its tables.sql for what each means. Spark plans a SQL function as a query of
-- its own wherever it stands, so that these are written out before Spark reads a text. The years that a day may lie in,
-- 1850 to 2199, are told by their digits.
named(reference) :=
  case
    when reference like '#%' then null
    when reference like '%?identifier=%' then split_part(split_part(reference, '?identifier=', 2), '|', -1)
    when reference like 'urn:%' then split_part(reference, ':', -1)
    else split_part(split_part(reference, '/_history/', 1), '/', -1)
  end;

party(who) :=
  coalesce(
    case
      when who.reference like 'Organization?identifier=%' then 'Organization/' || split_part(who.reference, '|', -1)
      when who.reference not like '#%' then who.reference
    end,
    get(
      transform(
        filter(line.contained, inside -> '#' || get_json_object(inside, '$.id') = who.reference),
        inside -> get_json_object(inside, '$.resourceType') || '/' || coalesce(
          get_json_object(inside, '$.identifier[0].value'), get_json_object(inside, '$.id'))),
      0),
    case when who.type = 'Organization' then 'Organization/' else 'Practitioner/' end || who.identifier.value);

principals_of(diagnoses) :=
  case
    when exists(diagnoses, stated -> size(stated.types) > 0)
      then filter(diagnoses, stated -> array_contains(stated.types, 'principal'))
    else filter(diagnoses, stated -> stated.sequence = 1)
  end;

first_day(written) :=
  case
    when written rlike r'^(18[5-9]|19\d|2[01]\d)\d-\d{2}-\d{2}' then try_cast(left(written, 10) as date)
    when written rlike r'^(18[5-9]|19\d|2[01]\d)\d-\d{2}\z' then try_cast(written || '-01' as date)
    when written rlike r'^(18[5-9]|19\d|2[01]\d)\d\z' then try_cast(written || '-01-01' as date)
  end;

final_day(written) :=
  case
    when written rlike r'^(18[5-9]|19\d|2[01]\d)\d-\d{2}-\d{2}' then try_cast(left(written, 10) as date)
    when written rlike r'^(18[5-9]|19\d|2[01]\d)\d-\d{2}\z' then last_day(try_cast(written || '-01' as date))
    when written rlike r'^(18[5-9]|19\d|2[01]\d)\d\z' then try_cast(written || '-12-31' as date)
  end;
