package pedicle.care.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Judgement;
import pedicle.catalog.reference.Fact;

/// Whether a person may be told that all will most likely be well.
///
/// It is refused to everybody for whom the comfort could be false: by the verdict on an order of theirs, or by a red
/// flag in their record, whatever the rules make of it.
public final class Comfort {

    /// The handout's numbers are those of pain under 12 weeks (Wallwork 2024 calls longer pain persistent).
    static final int LONGEST_WEEKS = 12;

    private final Map<String, Fact> facts;

    public Comfort(Collection<Fact> facts) {
        this.facts = facts.stream().collect(Collectors.toMap(Fact::id, fact -> fact));
    }

    /// A reason not to, in a clause; empty where there is none.
    public Optional<String> against(Judgement judgement, FactSheet sheet, LocalDate on) {
        return Stream.of(
                        byVerdict(judgement, sheet),
                        byRedFlag(sheet),
                        sheet.lowBackPain().isAbsent()
                                ? Optional.of("the record says that this is not low back pain")
                                : Optional.<String>empty(),
                        sheet.hasLastedWeeks(LONGEST_WEEKS, on)
                                ? Optional.of("the pain has lasted %d weeks or more, and the page's numbers are those"
                                                .formatted(LONGEST_WEEKS)
                                        + " of newer pain")
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The rules refer every child for whom nothing graver holds.
    private static Optional<String> byVerdict(Judgement judgement, FactSheet sheet) {
        String reason = judgement.rule().map(rule -> ": " + rule.reason()).orElse("");
        return switch (judgement.verdict()) {
            case EMERGENCY -> Optional.of("the record holds an emergency sign" + reason);
            case INDICATED -> Optional.of("the record calls for an image" + reason);
            case REFER ->
                Optional.of(
                        sheet.adult().isAbsent()
                                ? "the person is under 18, and the page is for adults"
                                : "the record calls for a referral" + reason);
            case AFTER_CONSERVATIVE_CARE, NEEDS_FACTS, NOT_INDICATED -> Optional.empty();
            case NOT_LUMBAR_IMAGING -> throw new IllegalStateException("only lumbar orders are judged here");
        };
    }

    private Optional<String> byRedFlag(FactSheet sheet) {
        return sheet.facts().entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .flatMap(entry -> Optional.ofNullable(facts.get(entry.getKey())).stream())
                .filter(fact -> fact.kind().equals("red-flag"))
                .map(Fact::name)
                .sorted()
                .findFirst()
                .map(name -> "the record holds a red flag: " + name);
    }
}
