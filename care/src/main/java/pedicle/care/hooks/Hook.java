package pedicle.care.hooks;

import java.util.List;
import java.util.Optional;

/// The moments at which a record system asks us.
public enum Hook {
    SELECT(
            "lumbar-imaging-select",
            "order-select",
            "",
            "Lumbar imaging as it is chosen",
            "Says whether an image of the lumbar spine helps this person, why, and what to do instead, when it is chosen."),
    /// A client of version 1 may still call its hook by the older name.
    SIGN(
            "lumbar-imaging-sign",
            "order-sign",
            "order-review",
            "Lumbar imaging before it is signed",
            "Says whether an image of the lumbar spine helps this person, why, and what to do instead, before it is signed."),
    VISIT(
            "low-back-pain-visit",
            "patient-view",
            "",
            "Low back pain at the visit",
            "Where the record tells of new low back pain, says what it calls for and which red flags nobody asked about yet.");

    /// Enough of any record for what the rules ask; where there is more, the newest come.
    private static final String NEWEST = "&_count=200&_sort=-";

    private final String id;
    private final String hook;
    private final String olderName;
    private final String title;
    private final String description;

    Hook(String id, String hook, String olderName, String title, String description) {
        this.id = id;
        this.hook = hook;
        this.olderName = olderName;
        this.title = title;
        this.description = description;
    }

    /// The last part of the service's address.
    public String id() {
        return id;
    }

    /// The specification's name, such as `order-sign`.
    public String hook() {
        return hook;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    boolean answersTo(String name) {
        return hook.equals(name) || (!name.isEmpty() && olderName.equals(name));
    }

    public static Optional<Hook> of(String id) {
        for (Hook hook : values()) {
            if (hook.id.equals(id)) {
                return Optional.of(hook);
            }
        }
        return Optional.empty();
    }

    /// By the specification's name, such as `order-sign`.
    static Optional<Hook> named(String name) {
        for (Hook hook : values()) {
            if (hook.answersTo(name)) {
                return Optional.of(hook);
            }
        }
        return Optional.empty();
    }

    /// One thing asked of the record. `type` is the FHIR resource that it brings; `words` name it on a card. `needed`
    /// is what a card says is lacking where a client never sent it; the rest only adds to it.
    public record Template(String key, String type, String query, String words, boolean needed) {

        static final String PATIENT = "{{context.patientId}}";

        /// The query for one patient.
        String of(String patientId) {
            return query.replace(PATIENT, patientId);
        }
    }

    /// What is asked for, the same at each moment: reads and plain searches, each with its most.
    public static List<Template> templates() {
        return TEMPLATES;
    }

    private static final List<Template> TEMPLATES = List.of(
            new Template("patient", "Patient", "Patient/" + Template.PATIENT, "age and sex", true),
            search("conditions", "Condition", "recorded-date", "diagnoses", true),
            search("medications", "MedicationRequest", "authoredon", "prescriptions", true),
            search("procedures", "Procedure", "date", "procedures", true),
            search("observations", "Observation", "date", "observations", true),
            search("statements", "MedicationStatement", "effective", "medicines taken", false),
            search("family", "FamilyMemberHistory", "date", "family history", false),
            search("images", "ImagingStudy", "started", "earlier images", false),
            search("reports", "DiagnosticReport", "date", "reports", false));

    private static Template search(String key, String type, String newestBy, String words, boolean needed) {
        return new Template(key, type, type + "?patient=" + Template.PATIENT + NEWEST + newestBy, words, needed);
    }
}
