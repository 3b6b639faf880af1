package pedicle.measure.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pedicle.measure.indicator.Tally;

/// The verdict on one episode of a person, as the measure passed it. `index` is empty where none begins in
/// the period; `excludedFor` holds every reason that applies, in the order in which they are tried;
/// `imagedOn` is the day of the act in the window, whichever act the definition counts. `tally` is what the
/// person counts for, each number 0 or 1.
public record Episode(
        String patient,
        int number,
        Optional<LocalDate> index,
        OptionalInt age,
        Traits traits,
        String clinician,
        String practice,
        List<String> excludedFor,
        Optional<LocalDate> imagedOn,
        String modality,
        boolean indicated,
        Tally tally) {

    /// What sets the person apart on that day; empty where it is not recorded.
    public record Traits(String sex, String ageBand, String language, String deprivation, String setting) {}

    public Episode {
        excludedFor = List.copyOf(excludedFor);
    }

    public boolean eligible() {
        return excludedFor.isEmpty();
    }

    /// The name of the group that the person is in; empty where it is not recorded.
    public String group(Trait trait) {
        return switch (trait) {
            case SEX -> traits.sex();
            case AGE -> traits.ageBand();
            case LANGUAGE -> traits.language();
            case DEPRIVATION -> traits.deprivation();
            case SETTING -> traits.setting();
            case PRACTICE -> practice.equals("unknown") ? "" : practice;
            case MODALITY -> modality;
        };
    }
}
