package pedicle.lakeside;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;

/// One visit for low back pain: who came, to whom, on which day, and how it stands to the measure.
record Visit(Life life, Encounter encounter, Condition pain, Clinician clinician, Standing standing) {

    /// Only an INDEX visit is in the denominator.
    enum Standing {
        INDEX,
        /// Another visit for low back pain came in the 180 days before.
        NOT_CLEAR,
        UNDER_18,
        BEFORE_WINDOW
    }

    LocalDate day() {
        return Calendar.day(encounter.getPeriod().getStart());
    }

    String name() {
        return encounter.getIdElement().getIdPart();
    }

    Period period() {
        return Period.of(day());
    }

    boolean isIndex() {
        return standing == Standing.INDEX;
    }

    /// Whether the person lives long enough for any imaging that is planted.
    boolean canBeImaged() {
        return life.livesOn(day().plusDays(70));
    }

    static Standing standing(Life life, LocalDate day, boolean clear) {
        if (ChronoUnit.YEARS.between(life.born(), day) < 18) {
            return Standing.UNDER_18;
        }
        if (!Calendar.inWindow(day)) {
            return Standing.BEFORE_WINDOW;
        }
        return clear ? Standing.INDEX : Standing.NOT_CLEAR;
    }
}
