package pedicle.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pedicle.app.network.Loop;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.app.web.page.TranscriptView;
import pedicle.app.web.page.Way;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.study.interview.CodebookEntry;
import pedicle.study.interview.Coding;
import pedicle.study.interview.InterviewReport;
import pedicle.study.structure.Components;
import pedicle.study.structure.Structure;
import pedicle.study.survey.ItemSummary;
import pedicle.study.survey.ScaleReport;

/// Why practice departs from the evidence: findings, the survey, the interviews.
final class StudyPages {

    private static final Way STUDY = new Way("Study", "/study");

    private final Pages pages;
    private final OverviewPage overview;

    StudyPages(Pages pages, OverviewPage overview) {
        this.pages = pages;
        this.overview = overview;
    }

    String index() {
        Shell shell = pages.shell(
                "Study", "Why practice departs from the evidence: the findings, most pressing first.", Place.STUDY);
        return pages.loop()
                .map(loop -> pages.render(
                        "page/study.jte",
                        Map.of(
                                "shell", shell,
                                "findings", overview.rows(loop, Integer.MAX_VALUE),
                                "survey", surveyWords(loop),
                                "interviews", interviewWords(loop))))
                .orElseGet(
                        () -> pages.empty(shell, "Surveys of clinicians, interviews, and the findings they lead to."));
    }

    String survey() {
        Shell shell = pages.shell("Survey", "What clinicians answered, scale by scale.", Place.STUDY, STUDY);
        return pages.loop()
                .map(loop -> pages.render(
                        "page/survey.jte",
                        Map.of(
                                "shell", shell,
                                "figures", surveyFigures(loop),
                                "dots", Charts.scales(loop),
                                "scales", scaleTable(loop.survey().scales()),
                                "roles", roleTable(loop.survey().scales()),
                                "scree", Charts.scree(loop),
                                "loadings", loadingTable(loop.survey().structure()),
                                "items", itemTable(loop.survey().items()))))
                .orElseGet(() -> pages.empty(shell, "A survey of clinicians with its dictionary and its scales."));
    }

    String interviews() {
        Shell shell = pages.shell("Interviews", "What people said, by theme and by person.", Place.STUDY, STUDY);
        return pages.loop()
                .map(loop -> pages.render(
                        "page/interviews.jte",
                        Map.of(
                                "shell", shell,
                                "figures", interviewFigures(loop),
                                "themes", Charts.themes(loop),
                                "codes", codeTable(loop.said()),
                                "people", peopleTable(loop))))
                .orElseGet(() -> pages.empty(shell, "Transcripts, who spoke, a codebook and what coders marked."));
    }

    /// One code with its quotes.
    Optional<String> code(String code) {
        return pages.loop()
                .flatMap(loop -> loop.said().themes().stream()
                        .filter(theme -> theme.code().code().equals(code))
                        .findFirst())
                .map(theme -> pages.render(
                        "page/code.jte",
                        Map.of(
                                "shell",
                                pages.shell(
                                        theme.code().name(),
                                        theme.code().meaning(),
                                        Place.STUDY,
                                        STUDY,
                                        new Way("Interviews", "/study/interviews")),
                                "theme",
                                theme)));
    }

    /// One interview.
    Optional<String> transcript(String document) {
        return pages.loop()
                .flatMap(loop -> loop.interviews()
                        .transcript(document)
                        .map(transcript -> pages.render(
                                "page/transcript.jte",
                                Map.of(
                                        "shell", transcriptShell(loop, document),
                                        "transcript", TranscriptView.of(transcript, codings(loop, document)),
                                        "names",
                                                loop.interviews().codebook().stream()
                                                        .collect(Collectors.toMap(
                                                                CodebookEntry::code, CodebookEntry::name))))));
    }

    private static List<Coding> codings(Loop loop, String document) {
        return loop.interviews().codings().stream()
                .filter(coding -> coding.document().equals(document))
                .toList();
    }

    private Shell transcriptShell(Loop loop, String document) {
        String who = loop.interviews()
                .participantOf(document)
                .map(person -> "%s, %s in practice, %s. "
                        .formatted(person.role(), Say.count(person.years(), "year", "years"), person.setting()))
                .orElse("");
        List<Coding> codings = codings(loop, document);
        long codes = codings.stream().map(Coding::code).distinct().count();
        String coded = codings.isEmpty()
                ? "Nothing is coded yet."
                : "%s of %s under %s."
                        .formatted(
                                Say.count(codings.size(), "coding", "codings"),
                                loop.said().readByTwo().contains(document) ? "two coders" : "one coder",
                                Say.count(codes, "code", "codes"));
        return pages.shell(
                "Interview " + document,
                who.isEmpty() ? coded : who.substring(0, 1).toUpperCase(Locale.UK) + who.substring(1) + coded,
                Place.STUDY,
                STUDY,
                new Way("Interviews", "/study/interviews"));
    }

    private static String surveyWords(Loop loop) {
        return "%s clinicians answered %s items in %s scales."
                .formatted(
                        Say.count(loop.survey().n()),
                        Say.count(loop.survey().structure().items().size()),
                        Say.count(loop.survey().scales().size()));
    }

    private static String interviewWords(Loop loop) {
        return "%s people talked, %s words in all; %s passages are coded with %s codes."
                .formatted(
                        Say.count(loop.said().participants()),
                        Say.count(loop.said().words()),
                        Say.count(loop.said().passages()),
                        Say.count(loop.said().themes().size()));
    }

    private static List<Measured> surveyFigures(Loop loop) {
        Structure structure = loop.survey().structure();
        return List.of(
                Measured.plain(
                        "Clinicians who answered", Say.count(loop.survey().n()), "in the export"),
                Measured.plain(
                        "Components above chance",
                        Say.count(structure.parallel().suggested()),
                        "parallel analysis, n %s complete".formatted(Say.count(structure.n()))),
                Measured.plain(
                        "Sampling adequacy (KMO)",
                        structure
                                .adequacy()
                                .map(adequacy -> Say.number(adequacy.kmo(), 2))
                                .orElse("not known"),
                        "n " + Say.count(structure.n())));
    }

    private static List<Measured> interviewFigures(Loop loop) {
        InterviewReport said = loop.said();
        String read = "over %s interviews that two coders read"
                .formatted(Say.count(said.readByTwo().size()));
        Measured agreed = said.kappa()
                .map(kappa -> new Measured(
                        "Two coders agree (Cohen's kappa)",
                        Say.number(kappa.value(), 2),
                        Say.interval(kappa, 2),
                        Say.number(said.percentAgreed(), 1) + "% of judgements, " + read,
                        Optional.of(Provenance.ours("Turn by turn, all codes together.", "/study/interviews"))))
                .orElseGet(() -> Measured.plain("Two coders agree", "not known", read));
        return List.of(
                Measured.plain(
                        "People interviewed", Say.count(said.participants()), Say.count(said.words()) + " words"),
                Measured.plain("Passages coded", Say.count(said.passages()), "every one stands in its transcript"),
                agreed);
    }

    private static TableView scaleTable(List<ScaleReport> scales) {
        return TableView.of(
                "Scales: reliability, mean and tie to self-reported imaging",
                List.of(
                        TableView.words("Scale"),
                        TableView.numbers("Items"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Mean (95% CI)"),
                        TableView.numbers("Alpha (95% CI)"),
                        TableView.numbers("Hold it"),
                        TableView.numbers("Spearman with imaging (95% CI)")),
                scales.stream().map(StudyPages::scaleRow).toList());
    }

    private static List<Cell> scaleRow(ScaleReport scale) {
        Evidence.Survey evidence = scale.evidence();
        return List.of(
                // The thread leads to the scale by its name.
                TableView.link(scale.title(), "/study/finding/" + scale.theme()).at(evidence.scale()),
                TableView.cell(Say.count(evidence.items()), evidence.items()),
                TableView.cell(Say.count(evidence.n()), evidence.n()),
                TableView.cell(Say.count(evidence.missing()), evidence.missing()),
                estimate(evidence.mean()),
                estimate(evidence.alpha()),
                TableView.cell(Say.share(evidence.held()), evidence.held().share()),
                evidence.association().map(StudyPages::estimate).orElseGet(() -> TableView.cell("not asked")));
    }

    private static Cell estimate(Estimate estimate) {
        return TableView.cell(
                "%s (%s)".formatted(Say.number(estimate.value(), 2), Say.interval(estimate, 2)), estimate.value());
    }

    private static TableView roleTable(List<ScaleReport> scales) {
        List<String> roles =
                scales.getFirst().byRole().stream().map(ScaleReport.Group::name).toList();
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Scale"));
        roles.forEach(role -> columns.add(TableView.numbers(role)));
        return TableView.of(
                "Mean by role, with its 95% interval and n",
                columns, scales.stream().map(scale -> roleRow(scale, roles)).toList());
    }

    private static List<Cell> roleRow(ScaleReport scale, List<String> roles) {
        List<Cell> cells = new ArrayList<>();
        cells.add(TableView.cell(scale.title()));
        for (String role : roles) {
            cells.add(scale.byRole().stream()
                    .filter(group -> group.name().equals(role))
                    .findFirst()
                    .map(group -> TableView.cell(
                            "%s (%s), n %s"
                                    .formatted(
                                            Say.number(group.mean().value(), 2),
                                            Say.interval(group.mean(), 2),
                                            Say.count(group.n())),
                            group.mean().value()))
                    .orElseGet(() -> TableView.cell("")));
        }
        return cells;
    }

    private static TableView loadingTable(Structure structure) {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Item"));
        for (int i = 1; i <= structure.components().explained().size(); i++) {
            columns.add(TableView.numbers("C" + i));
        }
        columns.add(TableView.numbers("Communality"));
        return TableView.of(
                "Loadings after varimax rotation (Kaiser normalisation), n " + Say.count(structure.n())
                        + " complete cases",
                columns,
                structure.components().loadings().stream()
                        .map(StudyPages::loadingRow)
                        .toList());
    }

    private static List<Cell> loadingRow(Components.Loadings loadings) {
        List<Cell> cells = new ArrayList<>();
        cells.add(TableView.cell(loadings.item()));
        loadings.onComponents().forEach(loading -> cells.add(TableView.cell(Say.number(loading, 2), loading)));
        cells.add(TableView.cell(Say.number(loadings.communality(), 2), loadings.communality()));
        return cells;
    }

    private static TableView itemTable(List<ItemSummary> items) {
        return TableView.of(
                "Items as they were asked",
                List.of(
                        TableView.words("Item"),
                        TableView.words("Question"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Mean"),
                        TableView.numbers("SD"),
                        TableView.numbers("Median")),
                items.stream()
                        .map(item -> List.of(
                                TableView.cell(item.name()),
                                TableView.cell(item.label()),
                                TableView.cell(Say.count(item.n()), item.n()),
                                TableView.cell(Say.count(item.missing()), item.missing()),
                                TableView.cell(Say.number(item.mean(), 2), item.mean()),
                                TableView.cell(Say.number(item.sd(), 2), item.sd()),
                                TableView.cell(Say.number(item.median(), 1), item.median())))
                        .toList());
    }

    private static TableView codeTable(InterviewReport said) {
        return TableView.of(
                "Codes by how many people raise them, with the agreement of two coders",
                List.of(
                        TableView.words("Code"),
                        TableView.words("Pulls"),
                        TableView.numbers("People"),
                        TableView.numbers("Passages"),
                        TableView.numbers("Kappa (95% CI)")),
                said.themes().stream()
                        .map(theme -> List.of(
                                TableView.link(
                                        theme.code().name(),
                                        "/study/interviews/code/" + theme.code().code()),
                                TableView.cell(Say.word(theme.direction())),
                                TableView.cell(
                                        Say.count(theme.evidence().raisedBy().count()),
                                        theme.evidence().raisedBy().count()),
                                TableView.cell(
                                        Say.count(theme.evidence().passages()),
                                        theme.evidence().passages()),
                                theme.evidence()
                                        .agreement()
                                        .map(StudyPages::estimate)
                                        .orElseGet(() -> TableView.cell("not known"))))
                        .toList());
    }

    private static TableView peopleTable(Loop loop) {
        return TableView.of(
                "%s of %s interviews were read by two coders"
                        .formatted(
                                Say.count(loop.said().readByTwo().size()),
                                Say.count(loop.said().documents())),
                List.of(
                        TableView.words("Person"),
                        TableView.words("Role"),
                        TableView.numbers("Years"),
                        TableView.words("Setting"),
                        TableView.words("Practice"),
                        TableView.words("Read by")),
                loop.interviews().participants().stream()
                        .map(person -> List.of(
                                TableView.link(person.id(), "/study/interviews/" + person.document()),
                                TableView.cell(person.role()),
                                TableView.cell(Say.count(person.years()), person.years()),
                                TableView.cell(person.setting()),
                                TableView.cell(person.practice()),
                                TableView.cell(
                                        loop.said().readByTwo().contains(person.document())
                                                ? "two coders"
                                                : "one coder")))
                        .toList());
    }
}
