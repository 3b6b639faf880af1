-- From resources to the five tables that the measure reads: patient, visit, back_pain, event, imaging.

-- Which sets each coding that was met belongs to. Few codings are met, so they are matched once and joined after.
create table known as
with met as (
  select distinct coding.system as system, coding.code as code
  from (
    select unnest(codings) as coding from raw_condition
    union all select unnest(codings) from raw_procedure
    union all select unnest(codings) from raw_imaging_study
    union all select unnest(reasons) from raw_encounter)
  where coding.code is not null
)
select distinct met.system, met.code, code.code_set, code.modality
from met join code
  on code.system = met.system and not code.prefix and code.code = replace(met.code, '.', '')
union
select distinct met.system, met.code, code.code_set, code.modality
from met join code
  on code.system = met.system and code.prefix and starts_with(replace(met.code, '.', ''), code.code);

create table patient as
select id as patient, first_day(born) as born_first, final_day(born) as born_last
from raw_patient
where id is not null;

create table encounter_day as
select id as encounter, started
from raw_encounter
where id is not null;

-- Conditions and procedures of a known set, with the date as written; the encounter's where there is none.
create table finding as
select distinct
  condition.id, known.code_set, named(condition.patient) as patient, named(condition.encounter) as encounter,
  case
    when first_day(condition.onset) is not null then condition.onset
    when first_day(condition.recorded) is not null then condition.recorded
    else encounter_day.started
  end as written
from (
    select *, unnest(codings) as coding
    from raw_condition
    -- Refuted or wrongly entered is not there; merely suspected is.
    where not list_has_any(coalesce(verification, []), ['refuted', 'entered-in-error'])) as condition
  join known on known.system = condition.coding.system and known.code = condition.coding.code
  left join encounter_day on encounter_day.encounter = named(condition.encounter);

create table done as
select distinct
  procedure.id, known.code_set, known.modality, named(procedure.patient) as patient,
  case when first_day(procedure.performed) is not null then procedure.performed else encounter_day.started end
    as written
from (
    select *, unnest(codings) as coding
    from raw_procedure
    where coalesce(status, '') not in ('entered-in-error', 'not-done', 'preparation')) as procedure
  join known on known.system = procedure.coding.system and known.code = procedure.coding.code
  left join encounter_day on encounter_day.encounter = named(procedure.encounter);

-- The conditions that encounters name as their reason or diagnosis.
create table stated as
select encounter, named(reference) as condition
from (select id as encounter, unnest(conditions) as reference from raw_encounter)
where reference is not null;

-- Encounters for low back pain: it is the reason, or the diagnosis, or a condition found there.
create table visit as
with about as (
  select id as encounter
  from (select id, unnest(reasons) as coding from raw_encounter) as reason
    join known on known.system = reason.coding.system and known.code = reason.coding.code
  where known.code_set = 'low-back-pain'
  union
  select stated.encounter
  from stated join finding on finding.id = stated.condition
  where finding.code_set = 'low-back-pain'
  union
  select encounter from finding where code_set = 'low-back-pain' and encounter is not null
),
told as materialized (
  select
    raw_encounter.id as encounter, named(patient) as patient, started, setting,
    named(list_filter(participants, lambda who: named(who) is not null)[1]) as clinician,
    named(provider) as practice
  from raw_encounter join about on about.encounter = raw_encounter.id
  where coalesce(status, '') not in ('planned', 'cancelled', 'entered-in-error')
)
select
  told.patient, told.encounter, told.started,
  first_day(told.started) as first,
  final_day(told.started) as last,
  coalesce(told.setting, '') in ('IMP', 'ACUTE', 'NONAC') as inpatient,
  coalesce(raw_practitioner.identifier, told.clinician, 'unknown') as clinician,
  coalesce(raw_organization.identifier, told.practice, 'unknown') as practice
from told
  left join raw_practitioner on raw_practitioner.id = told.clinician
  left join raw_organization on raw_organization.id = told.practice;

-- Every sign of low back pain, for the clear period: the visits, and what was recorded outside any known encounter.
-- A condition found at a visit may have begun long before it; that beginning is not an earlier visit.
create table back_pain as
select patient, first, last from visit where first is not null
union
select patient, first_day(written), final_day(written)
from finding
where code_set = 'low-back-pain'
  and first_day(written) is not null
  and (encounter is null or encounter not in (select encounter from encounter_day))
  and not exists (select 1 from stated where stated.condition = finding.id);

-- Flags and exclusions. Without a date it may have been any day: a missing fact is never read as absent.
create table event as
select distinct
  patient, code_set,
  coalesce(first_day(written), date '0001-01-01') as first,
  coalesce(final_day(written), date '9999-12-31') as last
from (
  select patient, code_set, written from finding
  union all
  select patient, code_set, written from done)
where code_set not in ('low-back-pain', 'lumbar-imaging');

-- Lumbar images, once a patient, day and kind. A study counts by its own code or by the procedure that it belongs to.
create table imaging_written as
select patient, modality, written
from done
where code_set = 'lumbar-imaging'
union all
select named(study.patient), known.modality, study.started
from (
    select *, unnest(codings) as coding
    from raw_imaging_study
    where coalesce(status, '') not in ('entered-in-error', 'cancelled')) as study
  join known on known.system = study.coding.system and known.code = study.coding.code
where known.code_set = 'lumbar-imaging'
union all
select named(study.patient), done.modality, study.started
from (
    select *, named(unnest(procedures)) as procedure
    from raw_imaging_study
    where coalesce(status, '') not in ('entered-in-error', 'cancelled')) as study
  join done on done.id = study.procedure
where done.code_set = 'lumbar-imaging';

create table imaging as
select distinct patient, first_day(written) as day, modality
from imaging_written
where first_day(written) = final_day(written);
