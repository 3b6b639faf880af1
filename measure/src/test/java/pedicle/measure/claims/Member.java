package pedicle.measure.claims;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pedicle.catalog.reference.Code;

/// Somebody whom a payer insures, and every line that was billed for them. `died` is any day where only the fact is
/// written.
public record Member(
        String id, Optional<LocalDate> born, Optional<Days> died, List<Days> insured, List<ClaimLine> lines) {

    /// A lumbar image, and who asked for it.
    public record Image(LocalDate day, String modality, Optional<String> asked) {

        /// How much it shows.
        int shows() {
            return List.of("xray", "ct", "mri").indexOf(modality);
        }
    }

    public Member {
        insured = List.copyOf(insured);
        lines = List.copyOf(lines);
    }

    /// Lines that may be a visit and are for low back pain.
    Stream<ClaimLine> visits(List<Code> codes) {
        return lines.stream()
                .filter(line -> line.mayBeVisit() && (isPain(line.about(), codes) || isPain(line.done(), codes)));
    }

    /// Those of them of whose claim nobody says that another diagnosis is the principal one.
    Stream<ClaimLine> visitsAsPrincipal(List<Code> codes) {
        return visits(codes).filter(line -> line.principal().isEmpty() || isPain(line.principal(), codes));
    }

    /// The days of low back pain, whatever the line.
    Stream<Days> pains(List<Code> codes) {
        return lines.stream()
                .filter(line -> isPain(line.stated(), codes) || isPain(line.done(), codes))
                .flatMap(line -> line.when().stream());
    }

    private static boolean isPain(Set<ClaimLine.Coded> diagnoses, List<Code> codes) {
        return diagnoses.stream()
                .anyMatch(code -> codes.stream()
                        .anyMatch(
                                each -> each.set().equals("low-back-pain") && each.holds(code.system(), code.code())));
    }

    /// In order; of two on one day, the one that shows more.
    List<Image> images(List<Code> codes) {
        return lines.stream()
                .filter(line -> line.when().flatMap(Days::known).isPresent())
                .flatMap(line -> line.done().stream()
                        .flatMap(code -> codes.stream()
                                .filter(each ->
                                        each.set().equals("lumbar-imaging") && each.holds(code.system(), code.code())))
                        .map(code -> new Image(
                                line.when().flatMap(Days::known).orElseThrow(), code.modality(), line.asked())))
                .sorted(Comparator.comparing(Image::day).thenComparing(Image::shows, Comparator.reverseOrder()))
                .toList();
    }

    /// The days of a finding; any day where none is written.
    List<Days> findings(String set, List<Code> codes) {
        if (set.equals("exclusion-death")) {
            return died.stream().toList();
        }
        return lines.stream()
                .filter(line -> line.coded().stream()
                        .anyMatch(code -> codes.stream()
                                .anyMatch(each -> each.set().equals(set) && each.holds(code.system(), code.code()))))
                .map(line -> line.when().orElse(Days.ANY))
                .toList();
    }

    /// Without a gap.
    boolean isInsured(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .allMatch(day -> insured.stream().anyMatch(days -> days.mayTouch(day, day)));
    }
}
