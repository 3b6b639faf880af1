-- What is kept of each resource, as it was written. A row a line of the export; a line that is no resource leaves
-- every column but the file empty.
create type coding as struct(system varchar, code varchar);
create type medicine as struct(system varchar, code varchar, display varchar);

create table raw_patient (
  file varchar, updated varchar, kind varchar, id varchar, born varchar, sex varchar, died varchar, dead boolean,
  language varchar, postal varchar);

create table raw_encounter (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, setting varchar, patient varchar, started varchar,
  reasons coding[], conditions varchar[], principals varchar[], participants varchar[], provider varchar);

create table raw_condition (
  file varchar, updated varchar, kind varchar, id varchar, verification varchar[], codings coding[], patient varchar,
  encounter varchar, onset varchar, recorded varchar);

create table raw_procedure (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, codings coding[], patient varchar, encounter varchar,
  performed varchar, asked varchar);

create table raw_imaging_study (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, codings coding[], patient varchar, encounter varchar,
  started varchar, procedures varchar[], asked varchar);

create table raw_diagnostic_report (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, codings coding[], patient varchar, encounter varchar,
  written varchar, studies varchar[], asked varchar[], radiology boolean);

create table raw_medication (file varchar, updated varchar, kind varchar, id varchar, codings medicine[], name varchar);

create table raw_medication_request (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, codings medicine[], name varchar, medicine varchar,
  patient varchar, written varchar, days double, unit varchar);

create table raw_medication_dispense (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, codings medicine[], name varchar, medicine varchar,
  patient varchar, written varchar, days double, unit varchar);

create table raw_coverage (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, patient varchar, starts varchar, ends varchar);

create table raw_service_request (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, codings coding[], patient varchar, written varchar,
  requester varchar);

-- A line of a claim: what was done, when, where (as CMS numbers places), at which encounter, for which of the claim's
-- diagnoses and by which of its team, by their numbers; for all of them where it does not say.
create type billed as struct(
  codings coding[], served varchar, place varchar, encounter varchar, about bigint[], team bigint[]);

create table raw_claim (
  file varchar, updated varchar, kind varchar, id varchar, status varchar, used varchar, sort varchar, subsort varchar, patient varchar,
  starts varchar, provider varchar, team struct("sequence" bigint, "role" varchar, provider varchar)[],
  diagnoses struct("sequence" bigint, types varchar[], codings coding[], condition varchar)[], items billed[]);

create table raw_explanation_of_benefit as from raw_claim;

create table raw_practitioner (file varchar, updated varchar, kind varchar, id varchar, identifier varchar);

create table raw_organization (file varchar, updated varchar, kind varchar, id varchar, identifier varchar);

-- The files in the order in which they count: of two versions of a resource that say not which is later, the one of the
-- later file is.
create table source (file varchar, export integer, number integer);

-- What a later export says is gone.
create table deletion (type varchar, id varchar, export integer);

-- Lines that a later version or a deletion stands in place of.
create table dropped (type varchar, file varchar, place bigint, why varchar);

create table code (code_set varchar, system varchar, code varchar, prefix boolean, modality varchar);

-- Medicines by a word of their name, for exports whose codes stand for products; `but_not` is a pattern of other words.
create table medicine_word (code_set varchar, word varchar, but_not varchar);

-- How deprived places or people are, from a table of the network's own: postal codes (or how they begin)
-- without gaps, or ids of patients.
create table area (code varchar, deprivation varchar);
create table area_of_patient (patient varchar, deprivation varchar);

-- The id that a reference points to: Patient/x, https://host/fhir/Patient/x/_history/2, urn:uuid:x and
-- Practitioner?identifier=system|x all give x; a contained #x gives nothing.
create macro named(reference) as
  case
    when reference like '#%' then null
    when reference like '%?identifier=%' then split_part(split_part(reference, '?identifier=', 2), '|', -1)
    when reference like 'urn:%' then split_part(reference, ':', -1)
    else split_part(split_part(reference, '/_history/', 1), '/', -1)
  end;

-- Whoever a claim names, as a reference: by that, else by a resource inside the claim or by an identifier alone, as many
-- payers write both. What is neither said to be a person nor an organisation is taken for a person.
create macro party(who, contained) as
  coalesce(
    case
      when who.reference like 'Organization?identifier=%' then 'Organization/' || split_part(who.reference, '|', -1)
      when who.reference not like '#%' then who.reference
    end,
    list_transform(
      list_filter(contained, lambda inside: '#' || json_extract_string(inside, '$.id') = who.reference),
      lambda inside: json_extract_string(inside, '$.resourceType') || '/' || coalesce(
        json_extract_string(inside, '$.identifier[0].value'), json_extract_string(inside, '$.id')))[1],
    case when who."type" = 'Organization' then 'Organization/' else 'Practitioner/' end || who.identifier."value");

-- The first of some codes that is one of these, else the first of all: a concept has a coding for each system that its
-- writer knows, in any order.
create macro one_of(concept, these) as
  coalesce(
    list_filter(list_transform(concept.coding, lambda coding: coding.code), lambda code: list_contains(these, code))[1],
    concept.coding[1].code);

-- All codes of some concepts.
create macro codes_of(concepts) as
  list_filter(
    flatten(list_transform(concepts, lambda concept: list_transform(concept.coding, lambda coding: coding.code))),
    lambda code: code is not null);

-- The principal of a claim's diagnoses: those that say that they are or, where none says of what type it is, the first
-- by its number, since claims list first what was chiefly seen to.
create macro principals_of(diagnoses) as
  case
    when len(list_filter(diagnoses, lambda stated: len(stated.types) > 0)) > 0
      then list_filter(diagnoses, lambda stated: list_contains(stated.types, 'principal'))
    else list_filter(diagnoses, lambda stated: stated."sequence" = 1)
  end;

-- Whether codings say what was done: a hospital's claim has lines, such as its total, that say only that they do not.
create macro says_what(codings) as
  len(list_filter(coalesce(codings, []), lambda coding:
    coding.code is not null
    and coding.system is distinct from 'http://terminology.hl7.org/CodeSystem/data-absent-reason')) > 0;

-- A language by its code without script or region (en of en-CA), else by the words that stand for it.
create macro spoken(language) as
  coalesce(
    lower(split_part(split_part(
      list_filter(language.coding, lambda coding: coding.code is not null)[1].code, '-', 1), '_', 1)),
    language.text);

-- A day as it was written, at the place of care: the offset is not applied, since care on the evening of 3 May is
-- care on 3 May. A month or a year alone gives its first and its last day. Years outside 1850 to 2199 are typing
-- faults or "for ever", and give nothing.
create macro first_day(written) as
  case
    when regexp_matches(written, '^(18[5-9]|19\d|2[01]\d)\d-\d{2}-\d{2}') then try_cast(left(written, 10) as date)
    when regexp_matches(written, '^(18[5-9]|19\d|2[01]\d)\d-\d{2}$') then try_cast(written || '-01' as date)
    when regexp_matches(written, '^(18[5-9]|19\d|2[01]\d)\d$') then try_cast(written || '-01-01' as date)
  end;

create macro final_day(written) as
  case
    when regexp_matches(written, '^(18[5-9]|19\d|2[01]\d)\d-\d{2}-\d{2}') then try_cast(left(written, 10) as date)
    when regexp_matches(written, '^(18[5-9]|19\d|2[01]\d)\d-\d{2}$') then last_day(try_cast(written || '-01' as date))
    when regexp_matches(written, '^(18[5-9]|19\d|2[01]\d)\d$') then try_cast(written || '-12-31' as date)
  end;

-- A person's age in whole years; who is born on 29 February has a birthday on 1 March of other years.
create macro whole_years(born, on_day) as
  year(on_day) - year(born)
    - case when month(on_day) * 100 + day(on_day) < month(born) * 100 + day(born) then 1 else 0 end;

create macro age_band(years) as
  case
    when years < 0 then null
    when years < 18 then 'under 18'
    when years < 35 then '18 to 34'
    when years < 50 then '35 to 49'
    when years < 65 then '50 to 64'
    when years < 75 then '65 to 74'
    when years >= 75 then '75 and over'
  end;
