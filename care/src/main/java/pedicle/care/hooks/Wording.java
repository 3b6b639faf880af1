package pedicle.care.hooks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Question;
import pedicle.care.rule.Scope;
import pedicle.catalog.reference.Rule;

/// The words of a card. Only the catalog's words stand on it, never the record's, so that nothing hostile gets
/// through.
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// “Not asked yet:” before the ticks and “5 more” after them.
    private static final int WORDS_AROUND_TICKS = 5;

    private final Ticks ticks;
    private final Judgement judgement;
    private final Scope.LumbarImaging ordered;
    private final String number;
    private final List<String> answers;
    private final Setting setting;

    /// `answers` are what may be said to the reason most given, the fullest first.
    Wording(
            Ticks ticks,
            Judgement judgement,
            Scope.LumbarImaging ordered,
            String number,
            List<String> answers,
            Setting setting) {
        this.ticks = ticks;
        this.judgement = judgement;
        this.ordered = ordered;
        this.number = number;
        this.answers = List.copyOf(answers);
        this.setting = setting;
    }

    /// The answer, in fewer than 140 characters.
    String summary() {
        return shortened(
                switch (judgement.verdict()) {
                    case EMERGENCY -> "Emergency. " + ruleInBrief();
                    case INDICATED -> ruleInBrief();
                    case REFER ->
                        judgement.rule().isPresent()
                                ? ruleInBrief()
                                : "These rules are for adults: ask a paediatric colleague before imaging a child's back.";
                    case AFTER_CONSERVATIVE_CARE ->
                        "Not yet: care first, "
                                + judgement
                                        .until()
                                        .map(day -> "until " + DAY.format(day))
                                        .orElse("%d weeks of it".formatted(weeks()))
                                + ", then " + name(judgement.modality()) + " if still needed.";
                    case NEEDS_FACTS -> needsFacts();
                    case NOT_INDICATED ->
                        (setting.visit() ? "A scan" : "This scan")
                                + " would not help now: every red flag was asked about and none is there.";
                    case NOT_LUMBAR_IMAGING -> throw new IllegalStateException("there is no card for this");
                });
    }

    private String needsFacts() {
        int questions = openTicks().size();
        String left = questions == 1 ? "One thing not asked yet." : questions + " things not asked yet.";
        String scan = setting.visit()
                ? "Low back pain: nothing in the record calls for a scan"
                : "Nothing in the record calls for this scan";
        return switch (judgement.rule().map(Rule::verdict).orElse(Rule.Verdict.AFTER_CONSERVATIVE_CARE)) {
            case NOT_INDICATED -> scan + ". " + left;
            case EMERGENCY, INDICATED, REFER, AFTER_CONSERVATIVE_CARE -> scan + " today. " + left;
        };
    }

    /// This person's number; what to do; a word to the reason most given; what did not come; what is not asked yet;
    /// whether anyone signed the rules off. Where room is short, the questions go before the number, since the
    /// answers decide.
    String detail() {
        String answer = answer();
        String own = answer.contains(number) ? "" : number;
        int asking = wordsOfAllTicks();
        int room = room() - Card.words(answer);
        boolean crowdsOut = asking <= room && asking + Card.words(own) > room;
        boolean shown = !crowdsOut && Card.words(own) <= room;
        int left = room - (shown ? Card.words(own) : 0);
        return lines(shown ? own : "", whatToDo().strip(), answer, lacking(), notAsked(left), unsigned());
    }

    /// The fullest answer that takes no room from the questions and, if one can be that short, none from the
    /// number.
    String answer() {
        int asking = wordsOfAllTicks();
        int spare = asking <= room() ? room() - asking : room() / 2;
        return answers.stream()
                .filter(text -> Card.words(text) + (text.contains(number) ? 0 : Card.words(number)) <= spare)
                .findFirst()
                .or(() -> answers.stream()
                        .filter(text -> Card.words(text) <= spare)
                        .findFirst())
                .orElse("");
    }

    /// Whether every open question stands on the card, so that a clinician can answer for all of them.
    boolean asksAll() {
        return wordsOfAllTicks() <= room();
    }

    private int wordsOfAllTicks() {
        List<String> open = openTicks();
        return open.isEmpty() ? 0 : WORDS_AROUND_TICKS + Card.words(String.join(" ", open));
    }

    /// How many words there are for the number and the questions.
    private int room() {
        return Card.MOST_WORDS - Card.words(lines(whatToDo().strip(), lacking(), unsigned()));
    }

    private String lacking() {
        int words = Card.words(lines(whatToDo().strip(), setting.note(), unsigned()));
        return words <= Card.MOST_WORDS ? setting.note() : setting.noteInBrief();
    }

    private String unsigned() {
        return judgement.ruleSet().signedOffBy().isPresent() ? "" : "Rules not yet signed off by a clinician.";
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /// What a plan writes into the chart. It tells of a plan, not of things done.
    String note(LocalDate on, boolean asked) {
        String because = judgement.rule().map(rule -> " " + rule.reason()).orElse("");
        String answers = asked
                ? " Asked, and not so: "
                        + judgement.missing().stream()
                                .map(question -> Ticks.decapitalised(question.name()))
                                .collect(Collectors.joining(", "))
                        + "."
                : "";
        return ("Low back pain. Imaging of the lumbar spine was considered on %s and is not planned now."
                        .formatted(DAY.format(on))
                + " By %s:%s%s Plan: explain, keep moving, handout for the patient, review in %d weeks; at once"
                        .formatted(judgement.ruleSet().name(), because, answers, weeks())
                + " if bladder, bowel, saddle or leg strength change.");
    }

    private String whatToDo() {
        return switch (judgement.verdict()) {
            case EMERGENCY -> where() + becauseOf();
            case INDICATED ->
                "Advised: " + name(judgement.modality()) + ", " + howSoon() + "." + insteadOfOrdered() + becauseOf();
            case REFER -> ifImagingIsNeeded() + becauseOf();
            case AFTER_CONSERVATIVE_CARE ->
                "Keep moving, explain, treat; review in %d weeks. At once if bladder, bowel, saddle or leg strength change."
                                .formatted(weeks())
                        + becauseOf();
            case NEEDS_FACTS -> judgement.rule().map(this::ifAllNo).orElse("The answers decide.");
            case NOT_INDICATED ->
                "Explain, keep moving, review in %d weeks. At once if bladder, bowel, saddle or leg strength change."
                        .formatted(weeks());
            case NOT_LUMBAR_IMAGING -> "";
        };
    }

    /// The four-hour target is GIRFT's for suspected cauda equina syndrome, recalled (evidence, sections 1.5 and
    /// 1.9).
    private String where() {
        return judgement.modality() == Rule.Modality.NONE
                ? "Where: emergency vascular service, now. Ultrasound or CT angiography, not the lumbar spine."
                : "Where: emergency department with MRI, now; aim for MRI within 4 hours (GIRFT, recalled). CT only if MRI can't be had.";
    }

    private String ifImagingIsNeeded() {
        return judgement.modality() == Rule.Modality.NONE
                ? ""
                : "If imaging is needed: " + name(judgement.modality()) + ", not the lumbar spine.";
    }

    private String ifAllNo(Rule rule) {
        return switch (rule.verdict()) {
            case NOT_INDICATED ->
                "If all are no: no scan now; explain, keep moving, review in %d weeks.".formatted(weeks());
            case AFTER_CONSERVATIVE_CARE -> "If all are no: " + Ticks.decapitalised(rule.reason());
            case EMERGENCY, INDICATED, REFER ->
                "If all are no: care first"
                        + judgement
                                .until()
                                .map(day -> " until " + DAY.format(day))
                                .orElse("") + ".";
        };
    }

    private String becauseOf() {
        String facts = judgement.reasons().stream()
                .filter(reason -> !reason.fact().equals(Question.LOW_BACK_PAIN))
                .limit(4)
                .map(reason -> Ticks.decapitalised(reason.name())
                        + reason.known()
                                .date()
                                .map(day -> " (" + DAY.format(day) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return facts.isEmpty() ? "" : " Because of: " + facts + ".";
    }

    /// All questions in one line to tick; as many as there is room for, the gravest first.
    private String notAsked(int room) {
        List<String> open = openTicks();
        if (open.isEmpty()) {
            return "";
        }
        List<String> shown = new ArrayList<>();
        int words = WORDS_AROUND_TICKS;
        for (String tick : open) {
            words += Card.words(tick);
            if (words > room) {
                break;
            }
            shown.add(tick);
        }
        if (shown.isEmpty()) {
            return room < WORDS_AROUND_TICKS ? "" : "Not asked yet: %d things.".formatted(open.size());
        }
        int more = open.size() - shown.size();
        return "Not asked yet: " + String.join("; ", shown) + (more > 0 ? "; %d more".formatted(more) : "") + ".";
    }

    private List<String> openTicks() {
        return judgement.missing().stream().map(ticks::label).distinct().toList();
    }

    private String insteadOfOrdered() {
        return isAsOrdered() || setting.visit() || ordered.modality() == Rule.Modality.NONE
                ? ""
                : " The order is for " + name(ordered.modality()) + ".";
    }

    /// Whether the image that was ordered is the one that is advised; an order that names none is taken for it.
    boolean isAsOrdered() {
        return ordered.modality() == Rule.Modality.NONE
                || switch (judgement.modality()) {
                    case MRI, MRI_CONTRAST -> ordered.modality() == Rule.Modality.MRI;
                    case CT -> ordered.modality() == Rule.Modality.CT;
                    case XRAY -> ordered.modality() == Rule.Modality.XRAY;
                    case SI_JOINT_XRAY -> false;
                    case NONE -> true;
                };
    }

    private String howSoon() {
        return switch (judgement.urgency()) {
            case SAME_DAY -> "today";
            case URGENT -> "within days";
            case ROUTINE, NONE -> "routine";
        };
    }

    static String name(Rule.Modality modality) {
        return switch (modality) {
            case MRI -> "MRI";
            case MRI_CONTRAST -> "MRI without and with contrast";
            case CT -> "CT";
            case XRAY -> "radiograph";
            case SI_JOINT_XRAY -> "sacroiliac radiograph";
            case NONE -> "no image";
        };
    }

    int weeks() {
        return judgement
                .rule()
                .flatMap(rule -> rule.needsWeeks().isPresent()
                        ? Optional.of(rule.needsWeeks().getAsInt())
                        : Optional.empty())
                .orElse(judgement.ruleSet().waitWeeks());
    }

    private String ruleInBrief() {
        String reason = judgement.rule().orElseThrow().reason();
        int semicolon = reason.indexOf(';');
        return semicolon < 0 ? reason : reason.substring(0, semicolon) + ".";
    }

    private static String shortened(String text) {
        if (text.length() < 140) {
            return text;
        }
        return text.substring(0, text.lastIndexOf(' ', 137)) + "…";
    }
}
