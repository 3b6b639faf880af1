package pedicle.care.hooks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pedicle.catalog.Evidence;
import pedicle.catalog.Proportion;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// How clinicians answered the cards: `id,at,clinician,practice,finding_theme,card,answer,reason`, a line a card.
/// Nothing in it points to a patient.
public record ResponseLog(List<Response> responses) {

    private static final int LEAST_REASONS = 5;
    private static final int LEAST_CLINICIANS = 2;

    public ResponseLog {
        responses = List.copyOf(responses);
    }

    /// One answer. `findingTheme` is the theme of the finding that the card answers.
    public record Response(
            String id,
            LocalDate at,
            String clinician,
            String practice,
            String findingTheme,
            String card,
            Answer answer) {}

    public sealed interface Answer {
        /// The order was withdrawn.
        record Followed() implements Answer {}

        /// The order stayed, for the reason given; empty where none was.
        record Kept(Optional<OverrideReason> reason) implements Answer {}
    }

    /// How many of the reasons given were this one.
    public record ReasonCount(OverrideReason reason, Proportion given) {}

    public static ResponseLog read(Path file) {
        Table table = Table.read(file)
                .having("id", "at", "clinician", "practice", "finding_theme", "card", "answer", "reason");
        List<Response> responses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row row : table.rows()) {
            String id = row.required("id");
            if (!ids.add(id)) {
                throw row.bad("id", "an id of its own", id);
            }
            responses.add(new Response(
                    id,
                    at(row),
                    row.required("clinician"),
                    row.text("practice"),
                    row.text("finding_theme"),
                    row.text("card"),
                    answer(row)));
        }
        return new ResponseLog(responses);
    }

    /// Cards followed out of cards answered; empty where there is no answer.
    public Optional<Proportion> followed() {
        return share(responses, response -> response.answer() instanceof Answer.Followed);
    }

    /// The same for the cards that answer one theme.
    public Optional<Proportion> followed(String findingTheme) {
        return share(
                responses.stream()
                        .filter(response -> response.findingTheme().equals(findingTheme))
                        .toList(),
                response -> response.answer() instanceof Answer.Followed);
    }

    public long kept() {
        return responses.stream()
                .filter(response -> response.answer() instanceof Answer.Kept)
                .count();
    }

    /// The reasons that were given, the most frequent first, each out of all reasons given.
    public List<ReasonCount> reasons() {
        List<OverrideReason> given = responses.stream()
                .flatMap(response -> reason(response.answer()).stream())
                .toList();
        List<ReasonCount> counts = new ArrayList<>();
        for (OverrideReason reason : OverrideReason.values()) {
            long count = given.stream().filter(reason::equals).count();
            if (count > 0) {
                counts.add(new ReasonCount(reason, new Proportion(count, given.size())));
            }
        }
        counts.sort((a, b) -> Long.compare(b.given().count(), a.given().count()));
        return List.copyOf(counts);
    }

    /// How many of the reasons given in each practice were this one, the largest share first. A practice is left out
    /// where fewer than five reasons were given or all by one clinician: its count would be a person's.
    public List<Evidence.InPractice> inPractices(OverrideReason reason) {
        Map<String, List<Response>> given = responses.stream()
                .filter(response -> !response.practice().isEmpty())
                .filter(response -> reason(response.answer()).isPresent())
                .collect(Collectors.groupingBy(Response::practice, TreeMap::new, Collectors.toList()));
        List<Evidence.InPractice> practices = new ArrayList<>();
        given.forEach((practice, theirs) -> {
            long clinicians =
                    theirs.stream().map(Response::clinician).distinct().count();
            if (theirs.size() >= LEAST_REASONS && clinicians >= LEAST_CLINICIANS) {
                practices.add(new Evidence.InPractice(practice, share(theirs, reason)));
            }
        });
        practices.sort(Comparator.comparingDouble(
                (Evidence.InPractice practice) -> -practice.given().share()));
        return List.copyOf(practices);
    }

    private static Proportion share(List<Response> theirs, OverrideReason reason) {
        long count = theirs.stream()
                .filter(response -> reason(response.answer()).equals(Optional.of(reason)))
                .count();
        return new Proportion(count, theirs.size());
    }

    private static Optional<OverrideReason> reason(Answer answer) {
        return switch (answer) {
            case Answer.Followed _ -> Optional.empty();
            case Answer.Kept(Optional<OverrideReason> reason) -> reason;
        };
    }

    private static Optional<Proportion> share(List<Response> of, Predicate<Response> which) {
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proportion(of.stream().filter(which).count(), of.size()));
    }

    /// A day, or a day with a time after it.
    private static LocalDate at(Row row) {
        String text = row.required("at");
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException notADay) {
            throw row.bad("at", "a day such as 2025-01-31, with or without a time", text);
        }
    }

    private static Answer answer(Row row) {
        String answer = row.required("answer");
        Optional<String> reason = row.optional("reason");
        return switch (answer) {
            case "followed" -> {
                if (reason.isPresent()) {
                    throw row.bad("reason", "nothing, since the card was followed", reason.get());
                }
                yield new Answer.Followed();
            }
            case "kept" ->
                new Answer.Kept(reason.map(code -> OverrideReason.of(code)
                        .orElseThrow(() -> row.bad("reason", "one of the eight reasons such as patient-asks", code))));
            default -> throw row.bad("answer", "followed or kept", answer);
        };
    }
}
