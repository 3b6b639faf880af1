package pedicle.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pedicle.app.network.Loop;
import pedicle.app.web.measure.RunCharts;
import pedicle.app.web.page.FindingRow;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Delivery;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Quote;
import pedicle.catalog.Strategy;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Term;
import pedicle.design.mapping.Candidate;
import pedicle.design.mapping.Candidates;

/// The whole loop as one page that needs nothing else: the style sheet is inside, and there are no scripts.
public final class Report {

    private static final int TECHNIQUES = 8;
    private static final int QUOTES = 3;

    private Report() {}

    public static String render(Loop loop, Reference reference) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("loop", loop);
        parts.put("style", style());
        parts.put("picture", picture(loop));
        parts.put("scales", Charts.scales(loop));
        parts.put("themes", Charts.themes(loop));
        parts.put("findings", rows(loop, reference));
        parts.put("quotes", quotes(loop));
        parts.put("candidates", candidates(loop, reference));
        parts.put("components", withoutLinks(DesignPages.componentTable(loop)));
        parts.put("card", CarePages.sampleCard(loop, loop.sampleOrder()));
        parts.put("reasons", Charts.reasons(loop));
        RunCharts measured = RunCharts.of(loop.run());
        parts.put("comparisons", measured.comparisons());
        parts.put("overUse", measured.overUse());
        parts.put("underUse", measured.underUse());
        parts.put("thread", thread(loop));
        return new Templates().render("report.jte", parts);
    }

    /// The report's own style sheet as a browser's policy names it: its style stands in the page, and no other may.
    static String styleSource() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /// The overview's picture, whose figure leads to its place on this page.
    private static pedicle.app.web.page.Loop picture(Loop loop) {
        pedicle.app.web.page.Loop picture = LoopPicture.of(loop);
        Measured headline =
                picture.headline().from(Provenance.ours("Computed from the network's records.", "#measure"));
        return new pedicle.app.web.page.Loop(picture.title(), headline, picture.stations());
    }

    private static String style() {
        return new StaticFiles()
                .find("pedicle.css")
                .map(StaticFiles.File::text)
                .orElseThrow(() -> new IllegalStateException("the build lacks the style sheet"));
    }

    private static List<FindingRow> rows(Loop loop, Reference reference) {
        return IntStream.range(0, loop.findings().size())
                .mapToObj(i -> FindingRow.of(
                        i + 1,
                        loop.findings().get(i),
                        "#finding-" + loop.findings().get(i).slug(),
                        id -> reference.term(id).map(Term::name).orElse(id)))
                .toList();
    }

    /// A few quotes for each finding, from different people.
    private static Map<String, List<Quote>> quotes(Loop loop) {
        Map<String, List<Quote>> quotes = new HashMap<>();
        for (Finding finding : loop.findings()) {
            for (Evidence evidence : finding.evidence()) {
                if (evidence instanceof Evidence.Interviews interviews) {
                    quotes.put(
                            finding.slug(),
                            interviews.quotes().stream().limit(QUOTES).toList());
                }
            }
        }
        return quotes;
    }

    private static List<Candidate> candidates(Loop loop, Reference reference) {
        return Candidates.of(loop.findings().getFirst().constructs(), reference).stream()
                .limit(TECHNIQUES)
                .toList();
    }

    private static TableView withoutLinks(TableView table) {
        return TableView.of(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> new TableView.Cell(cell.words(), "", cell.sort()))
                                .toList())
                        .toList());
    }

    /// From the first finding's sources to the last result, a line a step.
    private static List<Line> thread(Loop loop) {
        Finding first = loop.findings().getFirst();
        List<Line> lines = new ArrayList<>();
        for (Evidence evidence : first.evidence()) {
            switch (evidence) {
                case Evidence.Survey survey -> lines.add(new Line("Survey scale", survey.scale()));
                case Evidence.Interviews interviews -> {
                    interviews.quotes().stream()
                            .findFirst()
                            .ifPresent(quote ->
                                    lines.add(new Line("Quote", "“%s” %s".formatted(quote.words(), quote.speaker()))));
                    lines.add(new Line("Interview code", interviews.code()));
                }
                case Evidence.Overrides overrides -> lines.add(new Line("Reason at the order", overrides.reason()));
            }
        }
        lines.add(new Line("Finding", first.title()));
        for (Strategy.Component component : loop.strategy().components()) {
            if (component.chosen() && component.answers().contains(first.id())) {
                lines.add(new Line("Component", component.name()));
            }
        }
        lines.add(new Line("Strategy", loop.strategy().name()));
        for (Delivery delivery : loop.deliveries()) {
            if (delivery.finding().equals(first.id())) {
                lines.add(new Line("Delivery", delivery.shown()));
            }
        }
        loop.results()
                .forEach(result -> lines.add(new Line(
                        "Result",
                        "%s: %s before, %s after"
                                .formatted(
                                        result.indicator(), Say.share(result.before()), Say.share(result.after())))));
        return lines;
    }

    /// One step of the thread in the report.
    public record Line(String kind, String words) {}
}
