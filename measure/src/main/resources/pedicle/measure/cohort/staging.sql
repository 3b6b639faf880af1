-- From resources to the tables that the measure reads: patient, visit, back_pain, event, supplied, enrolled, act.

-- Which sets each coding that was met belongs to. Few codings are met, so they are matched once and joined after.
create table known as
with met as (
  select distinct coding.system as system, coding.code as code
  from (
    select unnest(codings) as coding from raw_condition
    union all select unnest(codings) from raw_procedure
    union all select unnest(codings) from raw_imaging_study
    union all select unnest(codings) from raw_diagnostic_report
    union all select unnest(diagnosis.codings) from (
      select unnest(diagnoses) as diagnosis from raw_claim
      union all select unnest(diagnoses) from raw_explanation_of_benefit)
    union all select unnest(item.codings) from (
      select unnest(items) as item from raw_claim union all select unnest(items) from raw_explanation_of_benefit)
    union all select unnest(reasons) from raw_encounter
    union all select unnest(codings) from raw_service_request
    union all
    select {'system': medicine.system, 'code': medicine.code}
    from (
      select unnest(codings) as medicine from raw_medication
      union all select unnest(codings) from raw_medication_request
      union all select unnest(codings) from raw_medication_dispense))
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
select
  id as patient, first_day(born) as born_first, final_day(born) as born_last, coalesce(sex, 'unknown') as sex,
  nullif(language, '') as language, upper(regexp_replace(postal, '[^0-9A-Za-z]', '', 'g')) as postal
from raw_patient
where id is not null;

create table encounter_day as
select id as encounter, started
from raw_encounter
where id is not null;

-- The first and the last day on which the record shows any encounter.
create table span as
select min(first_day(written)) as first, max(first_day(written)) as last
from (select distinct left(started, 10) as written from encounter_day);

-- Claims that were made, line by line; a claim without any line is one line. A payer's answer to a claim says the same
-- on the same days, so that it counts nothing twice. The date is the line's, else the first day of the claim, else the
-- encounter's. A pre-authorisation asks for what has not been done.
create table billed as
with claim as (
  select
    kind || ' ' || id as claim, sort, subsort, named(patient) as patient, starts, provider, team, diagnoses,
    len(list_filter(items, lambda item: says_what(item.codings))) > 0 as told,
    unnest(case when len(items) > 0 then items else [cast(null as billed)] end) as item
  from (select * from raw_claim union all select * from raw_explanation_of_benefit)
  where coalesce(status, 'active') = 'active' and coalesce(used, 'claim') = 'claim'
)
select
  row_number() over () as nth, claim.claim, claim.sort, claim.subsort, claim.patient, claim.provider, claim.team,
  claim.diagnoses, claim.item.codings as codings, claim.item.place as place,
  coalesce(claim.told, false) and not says_what(claim.item.codings) as untold,
  case when len(claim.item.about) > 0 then claim.item.about end as about,
  list_filter(claim.team, lambda who: list_contains(claim.item.team, who.sequence)) as its_team,
  encounter_day.encounter,
  case
    when first_day(claim.item.served) is not null then claim.item.served
    when first_day(claim.starts) is not null then claim.starts
    else encounter_day.started
  end as written
from claim
  left join encounter_day on encounter_day.encounter = named(claim.item.encounter);

-- The known sets of what a line is for.
create table billed_service as
select distinct line.nth, known.code_set, known.modality
from (select nth, unnest(codings) as coding from billed) as line
  join known on known.system = line.coding.system and known.code = line.coding.code;

-- Lines that may be a visit. HEDIS 2025 ties its index day to no type of visit, but leaves out laboratories (place 81).
-- We also leave out pharmacies, and imaging and laboratory work by the sections of CPT (7 and 8), since a claim for the
-- image itself, or for what is done to prepare it, would begin an episode on the day that ends in it. So would a line of it
-- that does not say what it is for.
create table billed_visit as
select nth
from billed
where coalesce(sort, '') not in ('pharmacy', 'oral', 'vision')
  and not untold
  and coalesce(place, '') <> '81'
  and not exists (
    select 1 from billed_service
    where billed_service.nth = billed.nth and billed_service.code_set = 'lumbar-imaging')
  and len(list_filter(coalesce(codings, []), lambda coding:
    regexp_matches(coding.system, '/cpt|hcpcs|HCPCS') and regexp_matches(coding.code, '^[78]\d{4}$'))) = 0;

-- Conditions, and diagnoses of claims, of a known set, with the date as written; the encounter's where there is none.
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
  left join encounter_day on encounter_day.encounter = named(condition.encounter)
union
-- A diagnosis says what the encounter of a line was for only where the line is for that diagnosis and may be a visit.
select
  stated.claim, known.code_set, stated.patient,
  case when bool_or(stated.meant) and stated.nth in (select nth from billed_visit) then stated.encounter end,
  stated.written
from (
    select
      nth, claim, patient, encounter, written,
      about is null or list_contains(about, diagnosis.sequence) as meant, unnest(diagnosis.codings) as coding
    from (select *, unnest(diagnoses) as diagnosis from billed)) as stated
  join known on known.system = stated.coding.system and known.code = stated.coding.code
group by stated.nth, stated.claim, known.code_set, stated.patient, stated.encounter, stated.written;

create table done as
select distinct
  procedure.id, known.code_set, known.modality, named(procedure.patient) as patient,
  procedure.encounter, procedure.asked, cast(null as varchar) as referrer,
  case when first_day(procedure.performed) is not null then procedure.performed else encounter_day.started end
    as written
from (
    select *, unnest(codings) as coding
    from raw_procedure
    where coalesce(status, '') not in ('entered-in-error', 'not-done', 'preparation')) as procedure
  join known on known.system = procedure.coding.system and known.code = procedure.coding.code
  left join encounter_day on encounter_day.encounter = named(procedure.encounter)
union
-- Who bills for an image is not who asked for it; who referred is.
select
  billed.claim, billed_service.code_set, billed_service.modality, billed.patient, billed.encounter, null,
  named(list_filter(billed.team, lambda who: who."role" in ('referring', 'ordering'))[1].provider),
  billed.written
from billed join billed_service on billed_service.nth = billed.nth;

-- The conditions that encounters name as their reason or diagnosis.
create table stated as
select encounter, named(reference) as condition
from (select id as encounter, unnest(conditions) as reference from raw_encounter)
where reference is not null;

-- Lines that are for low back pain, by the diagnosis, by the condition that it points to, or by what is billed for: some
-- exporters bill for the finding itself.
create table billed_pain as
with line as (
  select nth, diagnosis
  from (select nth, about, unnest(diagnoses) as diagnosis from billed)
  where about is null or list_contains(about, diagnosis.sequence)
)
select coded.nth
from (select nth, unnest(diagnosis.codings) as coding from line) as coded
  join known on known.system = coded.coding.system and known.code = coded.coding.code
where known.code_set = 'low-back-pain'
union
select nth from billed_service where code_set = 'low-back-pain'
union
select line.nth
from line join finding on finding.id = named(line.diagnosis.condition)
where finding.code_set = 'low-back-pain';

-- Encounters for low back pain: it is the reason, or the diagnosis, or a condition found there, or what was billed for.
create table visit_told as
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
  union
  select billed.encounter
  from billed
    join billed_pain on billed_pain.nth = billed.nth
    join billed_visit on billed_visit.nth = billed.nth
  where billed.encounter is not null
)
select
  raw_encounter.id as encounter, named(patient) as patient, started,
  coalesce(setting, '') in ('IMP', 'ACUTE', 'NONAC') as inpatient,
  named(list_filter(participants, lambda who: named(who) is not null)[1]) as clinician,
  named(provider) as practice,
  coalesce(setting, '') as setting
from raw_encounter join about on about.encounter = raw_encounter.id
where coalesce(status, '') not in ('planned', 'cancelled', 'entered-in-error');

-- Exports of claims alone have no encounters. A line for low back pain is a visit of its own where it names no encounter
-- of the export and the patient has none on that day, since it would bill for that one. The clinician is the first of
-- the line's care team, then of the claim's, who did not only refer, else the provider unless that is an organisation.
-- Places 21, 51 and 61 are beds.
create table visit_billed as
with met as (
  select distinct named(patient) as patient, first_day(started) as day
  from raw_encounter
  where coalesce(status, '') not in ('planned', 'cancelled', 'entered-in-error')
    and named(patient) in (select patient from billed)
    and first_day(started) = final_day(started)
)
select distinct
  billed.claim as encounter, billed.patient, billed.written as started,
  coalesce(billed.place in ('21', '51', '61') or billed.subsort = 'inpatient', false) as inpatient,
  coalesce(
    named(list_filter(list_concat(billed.its_team, billed.team), lambda who:
      coalesce(who."role", '') not in ('referring', 'ordering')
      and who.provider not like '%Organization/%' and named(who.provider) is not null)[1].provider),
    case when billed.provider not like '%Organization/%' then named(billed.provider) end) as clinician,
  case when billed.provider like '%Organization/%' then named(billed.provider) end as practice,
  '' as setting
from billed
  join billed_pain on billed_pain.nth = billed.nth
  join billed_visit on billed_visit.nth = billed.nth
  left join met
    on met.patient = billed.patient
    and met.day = first_day(billed.written) and met.day = final_day(billed.written)
where billed.encounter is null and met.patient is null;

-- What is said to be the principal diagnosis of a visit, and whether low back pain is: at an encounter the conditions of
-- rank 1, of whatever role, and the principal diagnoses of the claims that bill for it; else those of the claim. What is
-- not coded, or points to no condition of the export, says nothing.
create table principal as
with told as (
  select id as visit, cast(null as coding[]) as codings, unnest(principals) as condition
  from raw_encounter
  where len(principals) > 0 and id in (select encounter from visit_told)
  union all
  select visit, diagnosis.codings, diagnosis.condition
  from (
    select coalesce(billed.encounter, billed.claim) as visit, unnest(principals_of(billed.diagnoses)) as diagnosis
    from billed join billed_visit on billed_visit.nth = billed.nth)
  where visit in (select encounter from visit_told union all select encounter from visit_billed)
),
coded as (
  select visit, unnest(codings) as coding from told
  union all
  select visit, unnest(raw_condition.codings)
  from told join raw_condition on raw_condition.id = named(told.condition)
  where not list_has_any(coalesce(verification, []), ['refuted', 'entered-in-error'])
)
select coded.visit, bool_or(known.code_set is not null) as pain
from coded
  left join known
    on known.system = coded.coding.system and known.code = coded.coding.code and known.code_set = 'low-back-pain'
where says_what([coded.coding])
group by coded.visit;

create table visit as
select
  told.patient, told.encounter, told.started,
  first_day(told.started) as first,
  final_day(told.started) as last,
  told.inpatient,
  coalesce(raw_practitioner.identifier, told.clinician, 'unknown') as clinician,
  coalesce(raw_organization.identifier, told.practice, 'unknown') as practice,
  told.setting,
  coalesce(not principal.pain, false) as other_principal
from (select * from visit_told union all select * from visit_billed) as told
  left join principal on principal.visit = told.encounter
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
  and not exists (select 1 from stated where stated.condition = finding.id)
union
select billed.patient, first_day(billed.written), final_day(billed.written)
from billed join billed_service on billed_service.nth = billed.nth
where billed_service.code_set = 'low-back-pain'
  and first_day(billed.written) is not null
  and billed.encounter is null;

-- Medicines: dispensed where the export has dispensings, else prescribed. Those that some set knows, by code or by name.
create table medicine_taken as
with dispensed as (
  select codings, name, medicine, patient, written, days, unit
  from raw_medication_dispense
  where coalesce(status, '') not in ('entered-in-error', 'cancelled', 'declined', 'stopped', 'preparation')
),
prescribed as (
  select codings, name, medicine, patient, written, days, unit
  from raw_medication_request
  where coalesce(status, '') not in ('entered-in-error', 'cancelled', 'draft')
    and not exists (select 1 from raw_medication_dispense)
),
told as (
  select
    row_number() over () as nth, named(taken.patient) as patient, written,
    case when unit in ('wk', 'week', 'weeks') then 7 * days when unit in ('mo', 'month', 'months') then 30 * days else days end
      as days,
    coalesce(taken.codings, raw_medication.codings) as codings,
    coalesce(taken.name, raw_medication.name) as name
  from (select * from dispensed union all select * from prescribed) as taken
    left join raw_medication on raw_medication.id = named(taken.medicine)
),
meant as (
  select told.nth, known.code_set
  from (select nth, unnest(codings) as coding from told) as told
    join known on known.system = told.coding.system and known.code = told.coding.code
  where known.code_set like 'drug-%'
  union
  select told.nth, by_name.code_set
  from told
    join (
      -- Few names are met, so each is looked at once.
      select distinct met.name, medicine_word.code_set
      from (select distinct name from told where name is not null) as met
        join medicine_word
          on regexp_matches(met.name, '(^|[^a-z])' || medicine_word.word || '([^a-z]|$)')
      where medicine_word.but_not is null or not regexp_matches(met.name, medicine_word.but_not)) as by_name
      on by_name.name = told.name
)
select told.patient, meant.code_set, told.written, try_cast(round(told.days) as integer) as days
from told join meant on meant.nth = told.nth;

-- Days on which a medicine was at hand. A supply that is handed over before the last has run out begins after it, so
-- that supply n ends with max over j <= n of (start j + the days of j to n): HEDIS stacks overlapping fills so. Where a
-- day without any lies between, a new run begins.
create table supplied as
with fill as (
  select patient, code_set, first_day(written) as day, sum(days) as days
  from medicine_taken
  where days > 0 and first_day(written) = final_day(written)
  group by patient, code_set, first_day(written)
),
counted as (
  select *, sum(days) over (partition by patient, code_set order by day) as so_far
  from fill
),
begun as (
  select
    patient, code_set, day, so_far,
    max(datediff('day', date '1900-01-01', day) - (so_far - days)) over (partition by patient, code_set order by day)
      as base
  from counted
)
select
  patient, code_set, min(day) as first,
  cast(date '1900-01-01' + cast(base + max(so_far) - 1 as integer) as date) as last
from begun
group by patient, code_set, base;

-- Days on which a person was insured, periods that touch as one.
create table enrolled as
with period as (
  select
    named(patient) as patient,
    coalesce(first_day(starts), date '0001-01-01') as first,
    coalesce(final_day(ends), date '9999-12-31') as last
  from raw_coverage
  where coalesce(status, '') not in ('entered-in-error', 'cancelled', 'draft')
),
reached as (
  select
    *,
    max(last) over (partition by patient order by first, last rows between unbounded preceding and 1 preceding) as before
  from period
),
grouped as (
  select
    *,
    sum(case when before is null or first > before + 1 then 1 else 0 end)
      over (partition by patient order by first, last rows unbounded preceding) as run
  from reached
)
select patient, min(first) as first, max(last) as last
from grouped
group by patient, run;

-- Flags and exclusions. Without a date it may have been any day: a missing fact is never read as absent.
create table event as
select distinct
  patient, code_set,
  coalesce(first_day(written), date '0001-01-01') as first,
  coalesce(final_day(written), date '9999-12-31') as last
from (
  select patient, code_set, written from finding
  union all
  select patient, code_set, written from done
  union all
  select patient, code_set, written from medicine_taken
  union all
  select id, 'exclusion-death', died from raw_patient where died is not null or dead)
where code_set not in ('low-back-pain', 'lumbar-imaging');

-- Lumbar images as they stand written, a study by its own code or by the procedure that it belongs to.
create table imaging_found as
select patient, modality, written, encounter, asked, referrer, cast(null as varchar) as study
from done
where code_set = 'lumbar-imaging'
union all
select named(study.patient), known.modality, study.started, study.encounter, study.asked, null, study.id
from (
    select *, unnest(codings) as coding
    from raw_imaging_study
    where coalesce(status, '') not in ('entered-in-error', 'cancelled')) as study
  join known on known.system = study.coding.system and known.code = study.coding.code
where known.code_set = 'lumbar-imaging'
union all
select
  named(study.patient), done.modality, study.started, coalesce(study.encounter, done.encounter),
  coalesce(study.asked, done.asked), null, study.id
from (
    select *, named(unnest(procedures)) as procedure
    from raw_imaging_study
    where coalesce(status, '') not in ('entered-in-error', 'cancelled')) as study
  join done on done.id = study.procedure
where done.code_set = 'lumbar-imaging';

-- Studies of which nobody can know the region.
create table study_untold as
select named(encounter) as encounter
from raw_imaging_study
where len(coalesce(codings, [])) = 0 and (procedures is null or procedures[1] is null);

-- Reports of lumbar images.
create table imaging_report as
select distinct
  report.id, named(report.patient) as patient, known.modality, report.written, named(report.encounter) as encounter,
  list_transform(report.studies, lambda study: named(study)) as studies,
  list_transform(report.asked, lambda request: named(request)) as asked
from (
    select *, unnest(codings) as coding
    from raw_diagnostic_report
    where coalesce(status, '') not in ('registered', 'cancelled', 'entered-in-error')) as report
  join known on known.system = report.coding.system and known.code = report.coding.code
where known.code_set = 'lumbar-imaging';

-- Reports on an image that is counted already, often days after it: they name its study or share its request, or are of
-- the same kind and at the same encounter or on the same day. Of several reports on one image the earliest stands.
create table imaging_reported as
with counted as (
  select patient, modality, first_day(written) as day, named(encounter) as encounter, named(asked) as request, study
  from imaging_found
  where first_day(written) = final_day(written)
)
select report.id
from imaging_report as report join counted on counted.patient = report.patient
where list_contains(report.studies, counted.study)
  or list_contains(report.asked, counted.request)
  or (counted.modality = report.modality
    and (counted.encounter = report.encounter or counted.day = first_day(report.written)))
union
select report.id
from imaging_report as report
  join imaging_report as other
    on other.patient = report.patient
    and (first_day(other.written) < first_day(report.written)
      or (first_day(other.written) = first_day(report.written) and other.id < report.id))
where first_day(other.written) = final_day(other.written)
  and (list_has_any(report.studies, other.studies)
    or list_has_any(report.asked, other.asked)
    or (other.modality = report.modality and other.encounter = report.encounter));

-- Lumbar images, once a patient, day and kind.
create table imaging_written as
select patient, modality, written, encounter, asked, referrer
from imaging_found
union all
select patient, modality, written, encounter, asked[1], null
from imaging_report
where id not in (select id from imaging_reported where id is not null) or id is null;

create table imaging as
with who as (
  select
    imaging_written.patient, first_day(imaging_written.written) as day, imaging_written.modality,
    coalesce(
      named(raw_service_request.requester),
      imaging_written.referrer,
      named(list_filter(raw_encounter.participants, lambda who: named(who) is not null)[1])) as clinician,
    named(raw_encounter.provider) as practice
  from imaging_written
    left join raw_service_request on raw_service_request.id = named(imaging_written.asked)
    left join raw_encounter on raw_encounter.id = named(imaging_written.encounter)
  where first_day(imaging_written.written) = final_day(imaging_written.written)
)
select
  who.patient, who.day, who.modality,
  coalesce(min(raw_practitioner.identifier), min(who.clinician), 'unknown') as clinician,
  coalesce(min(raw_organization.identifier), min(who.practice), 'unknown') as practice
from who
  left join raw_practitioner on raw_practitioner.id = who.clinician
  left join raw_organization on raw_organization.id = who.practice
group by who.patient, who.day, who.modality;

-- What may be done about a back pain, as a definition counts it: a lumbar image, an opioid, a referral.
create table act as
select patient, day, 'IMAGE' as kind, modality, case modality when 'mri' then 3 when 'ct' then 2 else 1 end as rank
from imaging
union all
select distinct patient, first_day(written), 'OPIOID', '', 0
from medicine_taken
where code_set = 'drug-opioids' and first_day(written) = final_day(written)
union all
select distinct named(request.patient), first_day(request.written), 'REFERRAL', '', 0
from (
    select *, unnest(codings) as coding
    from raw_service_request
    where coalesce(status, '') not in ('draft', 'revoked', 'entered-in-error')) as request
  join known on known.system = request.coding.system and known.code = request.coding.code
where known.code_set = 'specialist-referral' and first_day(request.written) = final_day(request.written);
