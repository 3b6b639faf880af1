package pedicle.measure.oracle;

import java.util.List;

/// An invented person's record. Dates are as an exporter writes them; an empty one is not written.
record Person(
        String id,
        String born,
        String died,
        List<Visit> visits,
        List<Problem> problems,
        List<Image> images,
        List<Medicine> medicines,
        List<Insured> insured,
        List<String> referrals,
        List<Claim> claims) {

    /// How an encounter shows what it was for.
    enum Shown {
        BY_REASON,
        BY_CONDITION,
        BY_DIAGNOSIS,
        NOT_BACK_PAIN
    }

    /// `rank` is that of low back pain where the encounter is shown by its diagnosis, and `others` are its other
    /// diagnoses; a rank of 0 is not written.
    record Visit(
            String id,
            String started,
            String setting,
            String status,
            Shown shown,
            int rank,
            List<Other> others,
            String clinician) {

        Visit {
            others = List.copyOf(others);
        }
    }

    /// What an encounter's other diagnosis points to.
    enum Points {
        TO_DIABETES,
        TO_WHAT_WAS_REFUTED,
        TO_WORDS_ALONE,
        NOWHERE
    }

    record Other(Points points, int rank) {}

    /// A condition of a code set; `at` is the id of the visit that it was found at, or empty.
    record Problem(String id, String set, String verification, String onset, String recorded, String at) {}

    /// How an image stands in the record.
    enum Held {
        PROCEDURE,
        STUDY,
        STUDY_OF_A_PROCEDURE,
        BOTH,
        REPORT,
        STUDY_AND_REPORT,
        PROCEDURE_AND_REPORT,
        REPORTED_TWICE
    }

    /// `reported` is the day of its report, where it has one.
    record Image(String id, String modality, String day, String status, Held held, String reported) {}

    /// A claim; `answered` where it stands in the export as the payer's answer to it. Each diagnosis has a type, or an
    /// empty one that is not written.
    record Claim(
            String id,
            boolean answered,
            String use,
            String status,
            String starts,
            List<String> diagnoses,
            List<String> types,
            List<Billed> lines) {

        Claim {
            diagnoses = List.copyOf(diagnoses);
            types = List.copyOf(types);
            lines = List.copyOf(lines);
        }

        boolean counts() {
            return use.equals("claim") && status.equals("active");
        }
    }

    /// What a line of a claim is for.
    enum Service {
        VISIT,
        XRAY,
        LABORATORY,
        AT_A_LABORATORY,
        SURGERY
    }

    /// A line of a claim; `about` is the number of the diagnosis that it is for, or 0; `at` an encounter's id, or
    /// empty.
    record Billed(Service service, String day, int about, String at) {}

    /// A medicine dispensed; `days` is 0 where it does not say for how long. `named` where the export has a name in
    /// place of a code that we know.
    record Medicine(String set, String day, int days, boolean named) {}

    /// An empty end is not written.
    record Insured(String from, String to) {}

    Person {
        visits = List.copyOf(visits);
        problems = List.copyOf(problems);
        images = List.copyOf(images);
        claims = List.copyOf(claims);
    }
}
