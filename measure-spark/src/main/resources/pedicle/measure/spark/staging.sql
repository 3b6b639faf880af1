-- From resources to the tables that the measure reads: patient, visit, back_pain, event, supplied, enrolled, act.
-- It says in Spark's words what DuckDB's staging.sql says in its own, in the same order; the reasons are given there.
-- Each table is made once and kept by the machines that do the work, in memory and beyond it on their disks.

create table known as
with met as (
  select distinct coding.system as system, coding.code as code
  from (
    select explode(codings) as coding from raw_condition
    union all select explode(codings) from raw_procedure
    union all select explode(codings) from raw_imaging_study
    union all select explode(codings) from raw_diagnostic_report
    union all select explode(diagnosis.codings) from (
      select explode(diagnoses) as diagnosis from raw_claim
      union all select explode(diagnoses) from raw_explanation_of_benefit)
    union all select explode(item.codings) from (
      select explode(items) as item from raw_claim union all select explode(items) from raw_explanation_of_benefit)
    union all select explode(reasons) from raw_encounter
    union all select explode(codings) from raw_service_request
    union all
    select named_struct('system', medicine.system, 'code', medicine.code)
    from (
      select explode(codings) as medicine from raw_medication
      union all select explode(codings) from raw_medication_request
      union all select explode(codings) from raw_medication_dispense))
  where coding.code is not null
)
select distinct met.system, met.code, code.code_set, code.modality
from met join code
  on code.system = met.system and not code.prefix and code.code = replace(met.code, '.', '')
union
select distinct met.system, met.code, code.code_set, code.modality
from met join code
  on code.system = met.system and code.prefix and startswith(replace(met.code, '.', ''), code.code);

create table patient as
select id as patient, first_day(born) as born_first, final_day(born) as born_last, coalesce(sex, 'unknown') as sex
from raw_patient
where id is not null;

create table encounter_day as
select id as encounter, started
from raw_encounter
where id is not null;

-- A line's place in its claim, and the claim's in its file, tell two like ones apart.
create table billed as
with claim as (
  select
    concat_ws(' ', kind, nth, part) as nth, kind || ' ' || id as claim, sort, subsort, named(patient) as patient, starts,
    provider, named(referrer) as referrer, coalesce(named(its_carer), named(carer)) as carer, diagnoses, item,
    told
  from (
    select
      *,
      get(
        filter(team, who ->
          array_contains(item.team, who.sequence) and coalesce(who.role, '') not in ('referring', 'ordering')
          and who.provider not like '%Organization/%' and who.provider not like '#%'),
        0).provider as its_carer
    from (
      select
        *, posexplode_outer(items) as (part, item),
        exists(items, each -> exists(each.codings, coding ->
          coding.code is not null
          and coalesce(coding.system, '') <> 'http://terminology.hl7.org/CodeSystem/data-absent-reason')) as told,
        get(filter(team, who -> who.role in ('referring', 'ordering')), 0).provider as referrer,
        get(
          filter(team, who ->
            coalesce(who.role, '') not in ('referring', 'ordering')
            and who.provider not like '%Organization/%' and who.provider not like '#%'),
          0).provider as carer
      from (
        select nth, kind, id, sort, subsort, patient, starts, provider, team, diagnoses, items, status, used from raw_claim
        union all
        select nth, kind, id, sort, subsort, patient, starts, provider, team, diagnoses, items, status, used
        from raw_explanation_of_benefit)
      where coalesce(status, 'active') = 'active' and coalesce(used, 'claim') = 'claim'))
)
select
  claim.nth, claim.claim, claim.sort, claim.subsort, claim.patient, claim.provider, claim.referrer, claim.carer,
  claim.diagnoses,
  claim.item.codings as codings, claim.item.place as place,
  coalesce(claim.told, false)
    and not coalesce(
      exists(claim.item.codings, coding ->
        coding.code is not null
        and coalesce(coding.system, '') <> 'http://terminology.hl7.org/CodeSystem/data-absent-reason'),
      false) as untold,
  case when size(claim.item.about) > 0 then claim.item.about end as about,
  encounter_day.encounter,
  case
    when first_day(claim.item.served) is not null then claim.item.served
    when first_day(claim.starts) is not null then claim.starts
    else encounter_day.started
  end as written
from claim
  left join encounter_day on encounter_day.encounter = named(claim.item.encounter);

create table billed_service as
select distinct line.nth, known.code_set, known.modality
from (select nth, explode(codings) as coding from billed) as line
  join known on known.system = line.coding.system and known.code = line.coding.code;

create table billed_visit as
select nth
from billed
where coalesce(sort, '') not in ('pharmacy', 'oral', 'vision')
  and not untold
  and coalesce(place, '') <> '81'
  and not exists (
    select 1 from billed_service
    where billed_service.nth = billed.nth and billed_service.code_set = 'lumbar-imaging')
  and not coalesce(
    exists(codings, coding ->
      coding.system rlike '/cpt|hcpcs|HCPCS' and coding.code rlike r'^[78]\d{4}\z'),
    false);

create table finding as
select distinct
  condition.id, known.code_set, named(condition.patient) as patient, named(condition.encounter) as encounter,
  case
    when first_day(condition.onset) is not null then condition.onset
    when first_day(condition.recorded) is not null then condition.recorded
    else encounter_day.started
  end as written
from (
    select *, explode(codings) as coding
    from raw_condition
    where not coalesce(arrays_overlap(verification, array('refuted', 'entered-in-error')), false)) as condition
  join known on known.system = condition.coding.system and known.code = condition.coding.code
  left join encounter_day on encounter_day.encounter = named(condition.encounter)
union
select
  stated.claim, known.code_set, stated.patient,
  case when bool_or(stated.meant and billed_visit.nth is not null) then stated.encounter end, stated.written
from (
    select
      nth, claim, patient, encounter, written,
      about is null or array_contains(about, diagnosis.sequence) as meant, explode(diagnosis.codings) as coding
    from (select *, explode(diagnoses) as diagnosis from billed)) as stated
  join known on known.system = stated.coding.system and known.code = stated.coding.code
  left join billed_visit on billed_visit.nth = stated.nth
group by stated.nth, stated.claim, known.code_set, stated.patient, stated.encounter, stated.written;

create table done as
select distinct
  procedure.id, known.code_set, known.modality, named(procedure.patient) as patient,
  procedure.encounter, procedure.asked, cast(null as string) as referrer,
  case when first_day(procedure.performed) is not null then procedure.performed else encounter_day.started end
    as written
from (
    select *, explode(codings) as coding
    from raw_procedure
    where coalesce(status, '') not in ('entered-in-error', 'not-done', 'preparation')) as procedure
  join known on known.system = procedure.coding.system and known.code = procedure.coding.code
  left join encounter_day on encounter_day.encounter = named(procedure.encounter)
union
select
  billed.claim, billed_service.code_set, billed_service.modality, billed.patient, billed.encounter, null,
  billed.referrer, billed.written
from billed join billed_service on billed_service.nth = billed.nth;

create table stated as
select encounter, named(reference) as condition
from (select id as encounter, explode(conditions) as reference from raw_encounter)
where reference is not null;

create table billed_pain as
with line as (
  select nth, diagnosis
  from (select nth, about, explode(diagnoses) as diagnosis from billed)
  where about is null or array_contains(about, diagnosis.sequence)
)
select coded.nth
from (select nth, explode(diagnosis.codings) as coding from line) as coded
  join known on known.system = coded.coding.system and known.code = coded.coding.code
where known.code_set = 'low-back-pain'
union
select nth from billed_service where code_set = 'low-back-pain'
union
select line.nth
from line join finding on finding.id = named(line.diagnosis.condition)
where finding.code_set = 'low-back-pain';

-- Who took part first, of those that are named by more than a place inside the resource.
create table attended as
select
  id as encounter, named(patient) as patient, started, setting,
  coalesce(status, '') not in ('planned', 'cancelled', 'entered-in-error') as took_place,
  named(who) as clinician,
  named(provider) as practice
from (
  select *, get(filter(participants, who -> who is not null and who not like '#%'), 0) as who from raw_encounter);

create table visit_told as
with about as (
  select reason.encounter
  from (select id as encounter, explode(reasons) as coding from raw_encounter) as reason
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
  attended.encounter, patient, started, coalesce(setting, '') in ('IMP', 'ACUTE', 'NONAC') as inpatient, clinician,
  practice
from attended join about on about.encounter = attended.encounter
where took_place;

create table visit_billed as
with met as (
  select distinct patient, first_day(started) as day
  from attended
  where took_place and first_day(started) = final_day(started)
)
select distinct
  billed.claim as encounter, billed.patient, billed.written as started,
  coalesce(billed.place in ('21', '51', '61') or billed.subsort = 'inpatient', false) as inpatient,
  coalesce(
    billed.carer,
    case when billed.provider not like '%Organization/%' then named(billed.provider) end) as clinician,
  case when billed.provider like '%Organization/%' then named(billed.provider) end as practice
from billed
  join billed_pain on billed_pain.nth = billed.nth
  join billed_visit on billed_visit.nth = billed.nth
  left join met
    on met.patient = billed.patient
    and met.day = first_day(billed.written) and met.day = final_day(billed.written)
where billed.encounter is null and met.patient is null;

create table principal as
with told as (
  select id as visit, cast(null as array<struct<system: string, code: string>>) as codings, explode(principals) as condition
  from raw_encounter
  where size(principals) > 0 and id in (select encounter from visit_told)
  union all
  select visit, diagnosis.codings, diagnosis.condition
  from (
    select coalesce(billed.encounter, billed.claim) as visit, explode(principals_of(billed.diagnoses)) as diagnosis
    from billed join billed_visit on billed_visit.nth = billed.nth)
  where visit in (select encounter from visit_told union all select encounter from visit_billed)
),
coded as (
  select visit, explode(codings) as coding from told
  union all
  select visit, explode(raw_condition.codings) as coding
  from told join raw_condition on raw_condition.id = named(told.condition)
  where not coalesce(arrays_overlap(verification, array('refuted', 'entered-in-error')), false)
)
select coded.visit, bool_or(known.code_set is not null) as pain
from coded
  left join known
    on known.system = coded.coding.system and known.code = coded.coding.code and known.code_set = 'low-back-pain'
where coded.coding.code is not null
  and coalesce(coded.coding.system, '') <> 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
group by coded.visit;

create table visit as
select
  told.patient, told.encounter, told.started,
  first_day(told.started) as first,
  final_day(told.started) as last,
  told.inpatient,
  coalesce(raw_practitioner.identifier, told.clinician, 'unknown') as clinician,
  coalesce(raw_organization.identifier, told.practice, 'unknown') as practice,
  coalesce(not principal.pain, false) as other_principal
from (select * from visit_told union all select * from visit_billed) as told
  left join principal on principal.visit = told.encounter
  left join raw_practitioner on raw_practitioner.id = told.clinician
  left join raw_organization on raw_organization.id = told.practice;

create table back_pain as
select patient, first, last from visit where first is not null
union
select patient, first_day(written), final_day(written)
from finding
where code_set = 'low-back-pain'
  and first_day(written) is not null
  and not exists (select 1 from encounter_day where encounter_day.encounter = finding.encounter)
  and not exists (select 1 from stated where stated.condition = finding.id)
union
select billed.patient, first_day(billed.written), final_day(billed.written)
from billed join billed_service on billed_service.nth = billed.nth
where billed_service.code_set = 'low-back-pain'
  and first_day(billed.written) is not null
  and billed.encounter is null;

-- A supply's place in its file tells two like ones apart.
create table medicine_told as
with taken as (
  select nth, codings, name, medicine, patient, written, days, unit
  from raw_medication_dispense
  where coalesce(status, '') not in ('entered-in-error', 'cancelled', 'declined', 'stopped', 'preparation')
  union all
  select nth, codings, name, medicine, patient, written, days, unit
  from raw_medication_request
  where coalesce(status, '') not in ('entered-in-error', 'cancelled', 'draft')
    and not exists (select 1 from raw_medication_dispense)
)
select
  taken.nth, named(taken.patient) as patient, taken.written,
  case
    when unit in ('wk', 'week', 'weeks') then 7 * days
    when unit in ('mo', 'month', 'months') then 30 * days
    else days
  end as days,
  coalesce(taken.codings, raw_medication.codings) as codings,
  coalesce(taken.name, raw_medication.name) as name
from taken
  left join raw_medication on raw_medication.id = named(taken.medicine);

create table medicine_taken as
with met as (
  select distinct name from medicine_told where name is not null
),
by_name as (
  select distinct met.name, medicine_word.code_set
  from met
    join medicine_word on met.name rlike '(^|[^a-z])' || medicine_word.word || '([^a-z]|$)'
  where medicine_word.but_not is null or not met.name rlike medicine_word.but_not
),
meant as (
  select told.nth, known.code_set
  from (select nth, explode(codings) as coding from medicine_told) as told
    join known on known.system = told.coding.system and known.code = told.coding.code
  where known.code_set like 'drug-%'
  union
  select medicine_told.nth, by_name.code_set
  from medicine_told join by_name on by_name.name = medicine_told.name
)
select told.patient, meant.code_set, told.written, try_cast(round(told.days) as integer) as days
from medicine_told as told join meant on meant.nth = told.nth;

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
    max(datediff(day, date '1900-01-01') - (so_far - days)) over (partition by patient, code_set order by day) as base
  from counted
)
select patient, code_set, min(day) as first, date '1900-01-01' + cast(base + max(so_far) - 1 as integer) as last
from begun
group by patient, code_set, base;

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

create table imaging_found as
with study as (
  select * from raw_imaging_study where coalesce(status, '') not in ('entered-in-error', 'cancelled')
)
select patient, modality, written, encounter, asked, referrer, cast(null as string) as study
from done
where code_set = 'lumbar-imaging'
union all
select named(coded.patient), known.modality, coded.started, coded.encounter, coded.asked, null, coded.id
from (select *, explode(codings) as coding from study) as coded
  join known on known.system = coded.coding.system and known.code = coded.coding.code
where known.code_set = 'lumbar-imaging'
union all
select
  named(part.patient), done.modality, part.started, coalesce(part.encounter, done.encounter),
  coalesce(part.asked, done.asked), null, part.id
from (select *, explode(procedures) as procedure from study) as part
  join done on done.id = named(part.procedure)
where done.code_set = 'lumbar-imaging';

create table study_untold as
select named(encounter) as encounter
from raw_imaging_study
where coalesce(size(codings), 0) <= 0 and get(procedures, 0) is null;

create table imaging_report as
select distinct
  report.id, named(report.patient) as patient, known.modality, report.written, named(report.encounter) as encounter,
  named(get(report.asked, 0)) as asked
from (
    select *, explode(codings) as coding
    from raw_diagnostic_report
    where coalesce(status, '') not in ('registered', 'cancelled', 'entered-in-error')) as report
  join known on known.system = report.coding.system and known.code = report.coding.code
where known.code_set = 'lumbar-imaging';

-- What a report of a lumbar image is about, by which another may be of the same: a study, or a request.
create table report_about as
select distinct report.id, report.patient, report.written, told.kind, named(told.reference) as reference
from imaging_report as report
  join (
    select id, 'study' as kind, explode(studies) as reference from raw_diagnostic_report
    union all
    select id, 'request', explode(asked) from raw_diagnostic_report) as told
    on told.id = report.id
where named(told.reference) is not null;

create table imaging_reported as
with counted as (
  select patient, modality, first_day(written) as day, named(encounter) as encounter, named(asked) as request, study
  from imaging_found
  where first_day(written) = final_day(written)
),
earlier as (
  select report.id, other.id as other
  from imaging_report as report
    join imaging_report as other
      on other.patient = report.patient
      and (first_day(other.written) < first_day(report.written)
        or (first_day(other.written) = first_day(report.written) and other.id < report.id))
  where first_day(other.written) = final_day(other.written)
)
select report.id
from report_about as report
  join counted
    on counted.patient = report.patient
    and report.reference = case report.kind when 'study' then counted.study else counted.request end
union
select report.id
from imaging_report as report
  join counted
    on counted.patient = report.patient and counted.modality = report.modality
    and (counted.encounter = report.encounter or counted.day = first_day(report.written))
union
select earlier.id
from earlier
  join report_about as report on report.id = earlier.id
  join report_about as other
    on other.id = earlier.other and other.kind = report.kind and other.reference = report.reference
union
select earlier.id
from earlier
  join imaging_report as report on report.id = earlier.id
  join imaging_report as other
    on other.id = earlier.other and other.modality = report.modality and other.encounter = report.encounter;

create table imaging_written as
select patient, modality, written, encounter, asked, referrer
from imaging_found
union all
select patient, modality, written, encounter, asked, null
from imaging_report
where not exists (select 1 from imaging_reported where imaging_reported.id = imaging_report.id);

create table imaging as
with who as (
  select
    imaging_written.patient, first_day(imaging_written.written) as day, imaging_written.modality,
    coalesce(named(raw_service_request.requester), imaging_written.referrer, attended.clinician) as clinician,
    attended.practice
  from imaging_written
    left join raw_service_request on raw_service_request.id = named(imaging_written.asked)
    left join attended on attended.encounter = named(imaging_written.encounter)
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
    select *, explode(codings) as coding
    from raw_service_request
    where coalesce(status, '') not in ('draft', 'revoked', 'entered-in-error')) as request
  join known on known.system = request.coding.system and known.code = request.coding.code
where known.code_set = 'specialist-referral' and first_day(request.written) = final_day(request.written);
