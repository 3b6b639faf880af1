package pedicle.measure.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A person's lumbar images, each once, however it stands in the record.
final class Images {

    /// An image of which the day is known.
    record Seen(LocalDate day, String modality) {}

    private Images() {}

    static List<Seen> of(Person person) {
        List<Seen> seen = new ArrayList<>(Bills.of(person).images());
        for (Person.Image image : person.images()) {
            if (List.of("xray", "ct", "mri").contains(image.modality())
                    && image.status().equals("completed")) {
                day(image).ifPresent(day -> seen.add(new Seen(day, image.modality())));
            }
        }
        return seen;
    }

    /// Its report gives the day only where nothing else does.
    private static Optional<LocalDate> day(Person.Image image) {
        Optional<LocalDate> done = exact(image.day());
        return switch (image.held()) {
            case PROCEDURE, STUDY, STUDY_OF_A_PROCEDURE, BOTH, REPORT -> done;
            case STUDY_AND_REPORT, PROCEDURE_AND_REPORT -> done.or(() -> exact(image.reported()));
            case REPORTED_TWICE ->
                done.filter(day -> exact(image.reported())
                                .filter(reported -> reported.isBefore(day))
                                .isEmpty())
                        .or(() -> exact(image.reported()));
        };
    }

    private static Optional<LocalDate> exact(String written) {
        return Span.of(written).filter(Span::isOneDay).map(Span::first);
    }
}
