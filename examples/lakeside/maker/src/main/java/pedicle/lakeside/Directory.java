package pedicle.lakeside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// Who and what there is in Lakeside: practices, hospital, imaging department, clinicians and their roles.
final class Directory {

    static final String HOSPITAL = "lakeside-hospital";
    static final String IMAGING = "lakeside-imaging";

    private Directory() {}

    static List<Resource> of(Network network) {
        List<Resource> all = new ArrayList<>();
        all.add(organization(HOSPITAL, "Lakeside General Hospital"));
        all.add(organization(IMAGING, "Lakeside Imaging"));
        for (String practice : network.practices()) {
            Organization made = organization(practiceId(practice), "Lakeside practice " + practice);
            made.addIdentifier()
                    .setSystem("https://pedicle.example/lakeside/practice")
                    .setValue(practice);
            all.add(made);
        }
        for (Clinician clinician : network.clinicians()) {
            all.add(practitioner(clinician));
            all.add(role(clinician));
        }
        return all;
    }

    static String practiceId(String practice) {
        return "lakeside-" + practice.toLowerCase(Locale.ROOT);
    }

    private static Organization organization(String id, String name) {
        Organization made = new Organization().setActive(true).setName(name);
        made.setId(id);
        made.addType(new CodeableConcept()
                .addCoding(new Coding(
                        "http://terminology.hl7.org/CodeSystem/organization-type", "prov", "Healthcare Provider")));
        return made;
    }

    private static Practitioner practitioner(Clinician clinician) {
        Practitioner made = new Practitioner().setActive(true);
        made.setId(clinician.practitionerId());
        made.addIdentifier()
                .setSystem("https://pedicle.example/lakeside/clinician")
                .setValue(clinician.code());
        made.addName()
                .setUse(NameUse.OFFICIAL)
                .setText("Clinician " + clinician.code())
                .setFamily(clinician.code())
                .addGiven("Clinician");
        return made;
    }

    private static PractitionerRole role(Clinician clinician) {
        Coding profession = clinician.nursePractitioner()
                ? new Coding("http://nucc.org/provider-taxonomy", "363L00000X", "Nurse Practitioner")
                : new Coding("http://nucc.org/provider-taxonomy", "207Q00000X", "Family Medicine Physician");
        PractitionerRole made = new PractitionerRole().setActive(true);
        made.setId(clinician.practitionerId() + "-role");
        made.setPractitioner(new Reference("Practitioner/" + clinician.practitionerId()));
        made.setOrganization(new Reference("Organization/" + clinician.organizationId()));
        made.addCode(new CodeableConcept().addCoding(profession).setText(profession.getDisplay()));
        return made;
    }
}
