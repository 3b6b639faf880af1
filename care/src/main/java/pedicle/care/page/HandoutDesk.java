package pedicle.care.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.care.page.Handout.Count;
import pedicle.care.page.Handout.Said;
import pedicle.care.page.Handout.Section;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;
import pedicle.catalog.reference.Source;
import pedicle.catalog.table.Table;

/// Makes the handout: the lines that fit, with the catalog's numbers in them and their sources behind them.
///
/// Made once, shared, never changed. It gives the page for whom it is asked; whether somebody may have it at all
/// is for [Fitting] to say.
public final class HandoutDesk {

    static final String TEXT = "/pedicle/care/page/handout.csv";

    private final Reference reference;
    private final List<Line> lines;
    private final Map<String, Source> sources;

    public HandoutDesk(Reference reference) {
        this.reference = reference;
        this.lines = Table.ours(HandoutDesk.class, TEXT).rows().stream()
                .map(Line::of)
                .toList();
        this.sources = reference.sources().stream().collect(Collectors.toMap(Source::id, source -> source));
    }

    /// The page with the wait that the rule sets ask for, the shortest and the longest.
    public Handout make(Language language, Recipient recipient) {
        return make(language, recipient, List.copyOf(reference.ruleSets()));
    }

    /// The page with the wait that these rule sets ask for.
    public Handout make(Language language, Recipient recipient, List<RuleSet> sets) {
        Filling filling = new Filling(reference.figures(), recipient, language, weeks(language, sets));
        Bases bases = new Bases();
        List<Line> fitting =
                lines.stream().filter(line -> line.applies().to(recipient)).toList();
        Section emergency = section(fitting, Line.Part.EMERGENCY, language, filling, bases);
        Section likely = section(fitting, Line.Part.LIKELY, language, filling, bases);
        List<Line> numbers = of(fitting, Line.Part.NUMBERS);
        List<Count> counts = numbers.stream()
                .skip(1)
                .map(line -> new Count(
                        filling.people(line.figures().getFirst()),
                        filling.words(line.in(language)),
                        behind(line, filling, bases)))
                .toList();
        return new Handout(
                language,
                emergency,
                likely,
                section(fitting, Line.Part.SCAN, language, filling, bases),
                section(fitting, Line.Part.DO, language, filling, bases),
                section(fitting, Line.Part.BACK, language, filling, bases),
                numbers.getFirst().in(language),
                counts,
                bases.all(),
                labels(fitting, language));
    }

    private Section section(List<Line> lines, Line.Part part, Language language, Filling filling, Bases bases) {
        List<Line> of = of(lines, part);
        return new Section(
                of.getFirst().in(language),
                of.stream()
                        .skip(1)
                        .map(line -> new Said(filling.words(line.in(language)), behind(line, filling, bases)))
                        .toList());
    }

    private List<Integer> behind(Line line, Filling filling, Bases bases) {
        Stream<Integer> figures =
                line.figures().stream().map(filling::figure).map(figure -> bases.number(figure.ground()));
        // A line that is our own synthesis stands on figures whose sources are named already.
        Stream<Integer> named = line.status().stream()
                .flatMap(status -> line.sources().stream().map(id -> bases.number(source(id), status)));
        return Stream.concat(figures, named).distinct().sorted().toList();
    }

    private Source source(String id) {
        Source source = sources.get(id);
        if (source == null) {
            throw new IllegalStateException("handout.csv names a source that the catalog lacks: " + id);
        }
        return source;
    }

    private static List<Line> of(List<Line> lines, Line.Part part) {
        return lines.stream().filter(line -> line.part() == part).toList();
    }

    private static Map<String, String> labels(List<Line> lines, Language language) {
        Map<String, String> labels = new LinkedHashMap<>();
        Stream.of(Line.Part.TITLE, Line.Part.FOOT)
                .flatMap(part -> of(lines, part).stream())
                .forEach(line -> labels.put(line.id(), line.in(language)));
        return labels;
    }

    private static String weeks(Language language, List<RuleSet> sets) {
        IntStream weeks = sets.stream().mapToInt(RuleSet::waitWeeks);
        var all = weeks.summaryStatistics();
        return language.range(all.getMin(), all.getMax());
    }

    List<Line> lines() {
        return lines;
    }
}
