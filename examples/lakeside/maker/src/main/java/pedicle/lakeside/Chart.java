package pedicle.lakeside;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.hl7.fhir.r4.model.ImagingStudy.ImagingStudyStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/// Writes orders and imaging into a person's record.
record Chart(Chance chance) {

    private static final Duration INTO_VISIT = Duration.ofMinutes(8);
    private static final Duration TO_IMAGING = Duration.ofMinutes(40);
    private static final Duration LENGTH = Duration.ofMinutes(15);

    void write(Episode episode) {
        Visit visit = episode.visit();
        switch (episode.course()) {
            case Course.Imaged(Modality modality, int day) ->
                image(visit, modality, day, Optional.of(order(visit, modality, true)));
            case Course.ImagedLate(Modality modality, int day, boolean ordered) ->
                image(visit, modality, day, ordered ? Optional.of(order(visit, modality, true)) : Optional.empty());
            case Course.OrderNeverDone(Modality modality) -> order(visit, modality, false);
            case Course.OrderWithdrawn() -> {}
            case Course.NotImaged() -> {}
        }
        switch (episode.aside()) {
            case NONE -> {}
            case ABDOMINAL_CT ->
                image(visit, Modality.ABDOMINAL_CT, Modality.ABDOMINAL_CT.wait(chance, visit.name()), Optional.empty());
            case LUMBAR_IMAGE_SHORTLY_BEFORE ->
                image(visit, Modality.XRAY, -chance.between(1, 10, "before|" + visit.name()), Optional.empty());
            case SECOND_LUMBAR_IMAGE ->
                image(
                        visit,
                        Modality.MRI,
                        chance.between(10, 26, "second|" + visit.name()),
                        Optional.of(order(visit, Modality.MRI, true)));
        }
    }

    /// A film ordered at a visit that is not an index visit.
    void film(Visit visit) {
        image(
                visit,
                Modality.XRAY,
                chance.between(0, 5, "film|" + visit.name()),
                Optional.of(order(visit, Modality.XRAY, true)));
    }

    static Date orderedAt(Visit visit) {
        return Date.from(visit.encounter().getPeriod().getStart().toInstant().plus(INTO_VISIT));
    }

    private ServiceRequest order(Visit visit, Modality modality, boolean done) {
        ServiceRequest order = new ServiceRequest();
        order.setId(chance.id("order|" + visit.name() + modality).toString());
        order.setStatus(done ? ServiceRequestStatus.COMPLETED : ServiceRequestStatus.ACTIVE);
        order.setIntent(ServiceRequestIntent.ORDER);
        order.addCategory(imaging());
        order.setCode(code(modality));
        order.setSubject(Trim.subject(visit.life()));
        order.setEncounter(new Reference("Encounter/" + visit.name()));
        order.setAuthoredOn(orderedAt(visit));
        order.setRequester(new Reference("Practitioner/" + visit.clinician().practitionerId()));
        order.addPerformer(new Reference("Organization/" + Directory.IMAGING));
        order.addReasonReference(pain(visit));
        visit.life().planted().add(order);
        return order;
    }

    private void image(Visit visit, Modality modality, int day, Optional<ServiceRequest> order) {
        Date start = startOf(visit, modality, day);
        Procedure procedure = procedure(visit, modality, start);
        ImagingStudy study = study(visit, modality, start, procedure);
        order.ifPresent(o -> {
            Reference basis = new Reference("ServiceRequest/" + o.getIdElement().getIdPart());
            procedure.addBasedOn(basis);
            study.addBasedOn(basis.copy());
        });
        visit.life().procedures().add(procedure);
        visit.life().planted().add(study);
    }

    private Date startOf(Visit visit, Modality modality, int day) {
        if (day == 0) {
            return Date.from(visit.encounter().getPeriod().getEnd().toInstant().plus(TO_IMAGING));
        }
        LocalDate date = visit.day().plusDays(day);
        String question = "image time|" + modality + visit.name();
        return Calendar.at(date, chance.between(8, 18, question), 15 * chance.between(0, 3, question + "|quarter"));
    }

    private Procedure procedure(Visit visit, Modality modality, Date start) {
        Procedure procedure = new Procedure();
        procedure.setId(chance.id("procedure|" + visit.name() + modality + start.getTime())
                .toString());
        procedure.setStatus(ProcedureStatus.COMPLETED);
        procedure.setCategory(imaging());
        procedure.setCode(code(modality));
        procedure.setSubject(Trim.subject(visit.life()));
        procedure.setPerformed(
                new Period().setStart(start).setEnd(Date.from(start.toInstant().plus(LENGTH))));
        procedure.addPerformer().setActor(new Reference("Organization/" + Directory.IMAGING));
        if (modality != Modality.ABDOMINAL_CT) {
            procedure.addReasonReference(pain(visit));
        }
        return procedure;
    }

    private ImagingStudy study(Visit visit, Modality modality, Date start, Procedure procedure) {
        ImagingStudy study = new ImagingStudy();
        study.setId(chance.id("study|" + procedure.getIdElement().getIdPart()).toString());
        study.setStatus(ImagingStudyStatus.AVAILABLE);
        study.addModality(new Coding(Codes.DICOM, modality.dicom, modality.dicomText));
        study.setSubject(Trim.subject(visit.life()));
        study.setStarted(start);
        study.setProcedureReference(
                new Reference("Procedure/" + procedure.getIdElement().getIdPart()));
        study.addProcedureCode(code(modality));
        study.setDescription(modality.text);
        return study;
    }

    private static Reference pain(Visit visit) {
        return new Reference("Condition/" + visit.pain().getIdElement().getIdPart());
    }

    private static CodeableConcept code(Modality modality) {
        return new CodeableConcept()
                .setText(modality.text)
                .addCoding(new Coding(Codes.CPT, modality.cpt, modality.text));
    }

    private static CodeableConcept imaging() {
        return new CodeableConcept().addCoding(new Coding(Codes.SNOMED, "363679005", "Imaging"));
    }
}
