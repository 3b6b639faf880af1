package pedicle.lakeside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/// One invented person's record. The lists can grow: what is planted is added to them.
record Life(
        Patient patient,
        List<Condition> conditions,
        List<Encounter> encounters,
        List<Procedure> procedures,
        List<MedicationRequest> medicines,
        List<Resource> planted) {

    static Life of(Patient patient) {
        return new Life(
                patient, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    String id() {
        return patient.getIdElement().getIdPart();
    }

    LocalDate born() {
        return Calendar.day(patient.getBirthDate());
    }

    Optional<LocalDate> died() {
        return patient.hasDeceasedDateTimeType()
                ? Optional.of(Calendar.day(patient.getDeceasedDateTimeType().getValue()))
                : Optional.empty();
    }

    boolean livesOn(LocalDate day) {
        return died().map(d -> d.isAfter(day)).orElse(true);
    }

    List<Resource> all() {
        List<Resource> all = new ArrayList<>();
        all.add(patient);
        all.addAll(conditions);
        all.addAll(encounters);
        all.addAll(procedures);
        all.addAll(medicines);
        all.addAll(planted);
        all.sort(Comparator.comparing(Resource::fhirType)
                .thenComparing(r -> r.getIdElement().getIdPart()));
        return all;
    }
}
