package pedicle.lakeside;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;

/// Gives every encounter its Lakeside clinician, and finds the visits for low back pain.
record Visits(Network network, Chance chance) {

    private static final Duration LENGTH = Duration.ofMinutes(15);

    /// The visits for low back pain of one person, oldest first.
    List<Visit> of(Life life) {
        Clinician own = network.ownClinician(chance, life.id());
        life.patient().addGeneralPractitioner(new Reference("Practitioner/" + own.practitionerId()));
        life.patient().setManagingOrganization(new Reference("Organization/" + own.organizationId()));
        List<Encounter> forPain = new ArrayList<>();
        for (Encounter encounter : life.encounters()) {
            if (isForPain(encounter)) {
                forPain.add(encounter);
            } else {
                see(life, encounter, own);
            }
        }
        forPain.sort(Comparator.comparing((Encounter e) -> e.getPeriod().getStart()));
        List<Visit> visits = new ArrayList<>();
        for (Encounter encounter : forPain) {
            Clinician seen = network.seen(chance, own, encounter.getIdElement().getIdPart());
            visits.add(visit(life, encounter, seen, visits));
        }
        return visits;
    }

    private Visit visit(Life life, Encounter encounter, Clinician clinician, List<Visit> earlier) {
        Condition pain = pain(life, encounter);
        moveToOfficeHours(life, encounter, pain);
        encounter.setReasonCode(List.of(Codes.lowBackPain()));
        encounter
                .addDiagnosis()
                .setCondition(new Reference("Condition/" + pain.getIdElement().getIdPart()))
                .setRank(1);
        see(life, encounter, clinician);
        LocalDate day = Calendar.day(encounter.getPeriod().getStart());
        boolean clear = earlier.stream().noneMatch(v -> ChronoUnit.DAYS.between(v.day(), day) <= Calendar.CLEAR_DAYS);
        return new Visit(life, encounter, pain, clinician, Visit.standing(life, day, clear));
    }

    private static boolean isForPain(Encounter encounter) {
        return encounter.getReasonCode().stream().anyMatch(r -> Codes.has(r, Codes.LOW_BACK_PAIN));
    }

    private static Condition pain(Life life, Encounter encounter) {
        return life.conditions().stream()
                .filter(c -> Codes.has(c.getCode(), Codes.LOW_BACK_PAIN))
                .filter(c -> isAt(c.getEncounter(), encounter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a visit for low back pain without its condition"));
    }

    private static boolean isAt(Reference reference, Encounter encounter) {
        return ("Encounter/" + encounter.getIdElement().getIdPart()).equals(reference.getReference());
    }

    /// Synthea's times of day follow the time of birth. Visits go to a weekday (a weekend's to the Friday before),
    /// 8 to 17.
    private void moveToOfficeHours(Life life, Encounter encounter, Condition pain) {
        String name = encounter.getIdElement().getIdPart();
        LocalDate day = Calendar.day(encounter.getPeriod().getStart());
        LocalDate weekday = day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
        Date start = Calendar.at(
                weekday, chance.between(8, 16, "hour|" + name), 15 * chance.between(0, 3, "quarter|" + name));
        Date end = Date.from(start.toInstant().plus(LENGTH));
        encounter.getPeriod().setStart(start).setEnd(end);
        pain.setOnset(new DateTimeType(start)).setRecordedDate(start);
        life.medicines().stream().filter(m -> isAt(m.getEncounter(), encounter)).forEach(m -> m.setAuthoredOn(start));
    }

    /// Office visits are with a Lakeside clinician; hospital stays and emergencies are at the hospital.
    private void see(Life life, Encounter encounter, Clinician clinician) {
        if (!Set.of("AMB", "VR").contains(encounter.getClass_().getCode())) {
            encounter.setServiceProvider(new Reference("Organization/" + Directory.HOSPITAL));
            return;
        }
        Reference practitioner = new Reference("Practitioner/" + clinician.practitionerId());
        encounter
                .addParticipant()
                .setIndividual(practitioner)
                .addType(new CodeableConcept()
                        .addCoding(new Coding(
                                "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                                "PPRF",
                                "primary performer")));
        encounter.setServiceProvider(new Reference("Organization/" + clinician.organizationId()));
        for (MedicationRequest order : life.medicines()) {
            if (isAt(order.getEncounter(), encounter)) {
                order.setRequester(practitioner.copy());
            }
        }
    }
}
