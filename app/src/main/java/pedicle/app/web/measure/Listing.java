package pedicle.app.web.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import pedicle.app.web.measure.SmallCounts.Kept;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Unit;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.StoredRun;

/// The clinicians of a run, with what of their counts is shown beside their names. The sums over all clinicians
/// stand on other pages, so that they count as known.
public record Listing(List<Entry> entries) {

    public record Entry(MeasureReport.Clinician clinician, Kept people, Kept imaged, Kept flagged, Kept missed) {

        public String id() {
            return clinician.id();
        }

        /// Empty where one of its two counts is kept back, and where there was nobody.
        public Optional<Proportion> share() {
            return people == Kept.SHOWN && imaged == Kept.SHOWN
                    ? clinician.tally().overUse()
                    : Optional.empty();
        }

        /// For a clinician whose people may be shown, but of whom only so much may be said as that 1 to 4 of them
        /// were imaged.
        boolean imagedFew() {
            return people == Kept.SHOWN && imaged == Kept.SMALL;
        }
    }

    public Listing {
        entries = List.copyOf(entries);
    }

    public static Listing of(StoredRun run) {
        List<MeasureReport.Clinician> clinicians = run.byClinician();
        List<Kept> people = kept(clinicians, Tally::n);
        List<Kept> imaged = kept(clinicians, Tally::imaged);
        List<Kept> flagged = kept(clinicians, Tally::flagged);
        List<Kept> missed = kept(clinicians, Tally::missed);
        return new Listing(IntStream.range(0, clinicians.size())
                .mapToObj(i -> new Entry(
                        clinicians.get(i),
                        people.get(i),
                        with(imaged.get(i), people.get(i)),
                        flagged.get(i),
                        with(missed.get(i), flagged.get(i))))
                .toList());
    }

    /// Those who saw anyone that counts for over-use, all of them: sums, limits and spread leave nobody out.
    List<Unit> units() {
        return entries.stream()
                .flatMap(entry ->
                        entry.clinician().tally().overUse().stream().map(counted -> new Unit(entry.id(), counted)))
                .toList();
    }

    Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    static TableView.Cell cell(long count, Kept kept) {
        return switch (kept) {
            case SHOWN -> TableView.cell(Say.count(count), count);
            case SMALL -> TableView.cell(words(count, kept), 2);
            case HELD -> TableView.cell(words(count, kept), -1);
        };
    }

    static String words(long count, Kept kept) {
        return switch (kept) {
            case SHOWN -> Say.count(count);
            case SMALL -> "1 to 4";
            case HELD -> "kept back";
        };
    }

    private static List<Kept> kept(List<MeasureReport.Clinician> clinicians, ToLongFunction<Tally> count) {
        return SmallCounts.of(clinicians.stream()
                .map(clinician -> count.applyAsLong(clinician.tally()))
                .toList());
    }

    /// A part of people who are kept back is kept back too.
    private static Kept with(Kept part, Kept whole) {
        return whole == Kept.SHOWN || part != Kept.SHOWN ? part : Kept.HELD;
    }
}
