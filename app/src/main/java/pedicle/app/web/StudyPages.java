package pedicle.app.web;

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
import pedicle.app.web.survey.SurveyFindings;
import pedicle.catalog.Estimate;
import pedicle.catalog.Finding;
import pedicle.study.interview.CodebookEntry;
import pedicle.study.interview.Coding;
import pedicle.study.interview.InterviewReport;

/// Why practice departs from the evidence: findings, the survey, the interviews.
final class StudyPages {

    private static final Way STUDY = new Way("Study", "/study");

    private final Pages pages;
    private final OverviewPage overview;
    private final SurveyFindings accepted;

    StudyPages(Pages pages, OverviewPage overview, SurveyFindings accepted) {
        this.pages = pages;
        this.overview = overview;
        this.accepted = accepted;
    }

    String index() {
        Shell shell = pages.shell(
                "Study", "Why practice departs from the evidence: the findings, most pressing first.", Place.STUDY);
        Optional<Loop> loop = pages.loop();
        List<Finding> byHand = accepted.all();
        if (loop.isEmpty() && byHand.isEmpty()) {
            return pages.empty(shell, "Surveys of clinicians, interviews, and the findings they lead to.");
        }
        return pages.render(
                "page/study.jte",
                Map.of(
                        "shell", shell,
                        "findings",
                                loop.map(found -> overview.rows(found, Integer.MAX_VALUE))
                                        .orElse(List.of()),
                        "accepted", overview.rows(byHand),
                        "survey", loop.map(StudyPages::surveyWords).orElse("Bring a file of answers and analyse it."),
                        "interviews", loop.map(StudyPages::interviewWords).orElse("None are here yet.")));
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

    private static Cell estimate(Estimate estimate) {
        return TableView.cell(
                "%s (%s)".formatted(Say.number(estimate.value(), 2), Say.interval(estimate, 2)), estimate.value());
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
