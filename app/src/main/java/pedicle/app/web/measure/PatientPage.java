package pedicle.app.web.measure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.chart.Timeline;
import pedicle.measure.indicator.Act;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Start;
import pedicle.measure.person.Account;
import pedicle.measure.person.Episode;
import pedicle.measure.person.Fact;
import pedicle.measure.person.Person;
import pedicle.measure.person.Trait;
import pedicle.measure.person.Words;
import pedicle.measure.store.StoredRun;

/// One person: why each episode counted or not, on a time axis around its index day, and the facts as a
/// table.
public final class PatientPage {

    /// Days that are shown before the first window and after the last.
    private static final int MARGIN = 21;

    /// An episode: its sentences, and its timeline where there is an index day.
    public record Told(String heading, List<String> sentences, Optional<Timeline> chart) {
        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    private final StoredRun run;
    private final Definition definition;
    private final Person person;

    PatientPage(StoredRun run, Definition definition, Person person) {
        this.run = run;
        this.definition = definition;
        this.person = person;
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "episodes", person.episodes().stream().map(this::told).toList(),
                "facts",
                        facts(
                                "Everything that the measure reads of this person",
                                person.episodes().getFirst()));
    }

    /// The verdict is the timeline's title, where there is one.
    private Told told(Episode episode) {
        Account account = new Account(definition, new Period(run.from(), run.to()), person);
        String heading =
                episode.index().map(day -> "Episode from " + Say.day(day)).orElse("No episode in the period");
        return new Told(
                heading,
                account.sentences(episode).stream()
                        .skip(episode.index().isPresent() ? 1 : 0)
                        .toList(),
                episode.index().map(day -> timeline(account, episode, day)));
    }

    private Timeline timeline(Account account, Episode episode, LocalDate index) {
        int clear = definition.start().clearDays();
        int back = daysBack();
        List<Timeline.Window> inPeriod = inPeriod();
        LocalDate from = Stream.concat(
                        Stream.of(index.minusDays(Math.max(clear, back))),
                        inPeriod.stream().map(Timeline.Window::first))
                .min(naturalOrder())
                .orElse(index)
                .minusDays(MARGIN);
        LocalDate to = Stream.concat(
                        Stream.of(index.plusDays(definition.act().to() + 2L * MARGIN)),
                        inPeriod.stream().map(Timeline.Window::last))
                .max(naturalOrder())
                .orElse(index)
                .plusDays(MARGIN);
        return new Timeline(
                "episode-" + episode.number(),
                account.verdict(episode),
                "Filled: what the verdict rests on. Hollow: in the record, and without weight here. Arrows: before or after the"
                        + " days shown.",
                index,
                from,
                to,
                Stream.concat(windows(index, clear, back).stream(), inPeriod.stream())
                        .toList(),
                lanes(episode, index),
                facts("What the measure reads, counted from " + Say.day(index), episode));
    }

    /// How far before the index day it is looked, where it is not for ever.
    private int daysBack() {
        return definition.lookBacks().stream()
                .mapToInt(look -> switch (look.window()) {
                    case LookBack.Window.AroundIndexDay around ->
                        around.before().orElse(0);
                    case LookBack.Window.Within _ -> 0;
                })
                .max()
                .orElse(0);
    }

    /// Where it is looked whatever the index day is, the longest.
    private List<Timeline.Window> inPeriod() {
        return definition.lookBacks().stream()
                .flatMap(look -> switch (look.window()) {
                    case LookBack.Window.AroundIndexDay _ -> Stream.<LookBack.Stretch>empty();
                    case LookBack.Window.Within(LookBack.Stretch stretch) -> Stream.of(stretch);
                })
                .max(naturalOrder())
                .map(stretch -> switch (stretch) {
                    case PERIOD -> new Timeline.Window("the period", run.from(), run.to());
                    case PERIOD_OR_YEAR_BEFORE ->
                        new Timeline.Window(
                                "the period and the year before", run.from().minusYears(1), run.to());
                })
                .stream()
                .toList();
    }

    private List<Timeline.Window> windows(LocalDate index, int clear, int back) {
        List<Timeline.Window> windows = new ArrayList<>();
        if (back > 0) {
            windows.add(new Timeline.Window("look-back, up to %d days".formatted(back), index.minusDays(back), index));
        }
        windows.add(new Timeline.Window("%d clear days".formatted(clear), index.minusDays(clear), index.minusDays(1)));
        int first = definition.act().from();
        int last = definition.act().to();
        windows.add(new Timeline.Window(
                (first == 0 ? "%2$d days" : "days %d to %d").formatted(first, last),
                index.plusDays(first),
                index.plusDays(last)));
        return windows;
    }

    private List<Timeline.Lane> lanes(Episode episode, LocalDate index) {
        Map<String, List<Timeline.Mark>> lanes = new LinkedHashMap<>();
        lanes.put("Visits", new ArrayList<>());
        person.facts().stream()
                .sorted(comparing(Fact::kind).thenComparing(Fact::what))
                .forEach(fact -> lanes.computeIfAbsent(lane(fact), _ -> new ArrayList<>())
                        .add(mark(fact, counts(fact, episode, index))));
        return lanes.entrySet().stream()
                .map(entry -> new Timeline.Lane(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Timeline.Mark mark(Fact fact, boolean counts) {
        return new Timeline.Mark(
                fact.when().first(), fact.when().last(), counts, words(fact) + ", " + Words.when(fact.when()));
    }

    private static String lane(Fact fact) {
        return switch (fact.kind()) {
            case VISIT, VISIT_BESIDE -> "Visits";
            case BACK_PAIN -> "Back pain noted";
            case IMAGE -> "Lumbar images";
            case OPIOID -> "Opioids";
            case REFERRAL -> "Referrals";
            case MARK, MEDICINE -> Say.slug(Words.set(fact.what()));
            case INSURED -> "Insured";
        };
    }

    private static String words(Fact fact) {
        return switch (fact.kind()) {
            case VISIT ->
                "Visit for low back pain"
                        + (fact.what().isEmpty()
                                ? ""
                                : " ("
                                        + GroupWords.group(Trait.SETTING, fact.what())
                                                .toLowerCase(Locale.UK)
                                        + ")");
            case VISIT_BESIDE -> "Visit with low back pain beside another principal diagnosis";
            case BACK_PAIN -> "Low back pain, outside a visit for it";
            case IMAGE -> "Lumbar " + Words.modality(fact.what());
            case OPIOID -> "Opioid";
            case REFERRAL -> "Referral to a specialist";
            case MARK, MEDICINE -> Say.slug(Words.set(fact.what()));
            case INSURED -> "Insured";
        };
    }

    /// Whether the verdict names it: the index visit, the act in the window, the grounds.
    private boolean counts(Fact fact, Episode episode, LocalDate index) {
        return switch (fact.kind()) {
            case VISIT -> isOn(fact, index);
            case VISIT_BESIDE -> definition.start().diagnosis() == Start.Diagnosis.ANY && isOn(fact, index);
            case IMAGE -> acted(fact, Act.Kind.IMAGE, episode);
            case OPIOID -> acted(fact, Act.Kind.OPIOID, episode);
            case REFERRAL -> acted(fact, Act.Kind.REFERRAL, episode);
            case MARK, MEDICINE ->
                person.grounds(episode).stream()
                        .anyMatch(ground -> ground.set().equals(fact.what())
                                && ground.when().equals(fact.when()));
            case BACK_PAIN, INSURED -> false;
        };
    }

    private static boolean isOn(Fact fact, LocalDate index) {
        return fact.when().oneDay() && fact.when().first().equals(index);
    }

    private boolean acted(Fact fact, Act.Kind kind, Episode episode) {
        return definition.act().kind() == kind
                && episode.imagedOn().equals(Optional.of(fact.when().first()))
                && fact.what().equals(episode.modality());
    }

    private TableView facts(String caption, Episode episode) {
        return TableView.of(
                caption,
                List.of(TableView.words("What"), TableView.words("When"), TableView.numbers("Days from the index day")),
                person.facts().stream().map(fact -> row(fact, episode)).toList());
    }

    private static List<TableView.Cell> row(Fact fact, Episode episode) {
        return List.of(
                TableView.cell(words(fact)),
                new TableView.Cell(
                        Say.slug(Words.when(fact.when())),
                        "",
                        fact.when().first().toString()),
                episode.index()
                        .filter(_ -> fact.when().dated())
                        .map(index -> ChronoUnit.DAYS.between(index, fact.when().first()))
                        .map(days -> TableView.cell(Say.count(days), days))
                        .orElseGet(() -> TableView.cell("", Long.MIN_VALUE)));
    }
}
