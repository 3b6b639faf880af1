package pedicle.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.app.web.page.Judged;
import pedicle.app.web.page.Judged.RiskLine;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.app.web.page.Way;
import pedicle.care.hooks.Assessment;
import pedicle.care.risk.Risk;
import pedicle.care.risk.RiskTable;
import pedicle.care.risk.Setting;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Known;
import pedicle.care.rule.Question;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.reference.Reference;

/// Turns a judged order into what a page shows of it.
final class JudgedOrder {

    private final Reference reference;
    private final RiskTable risks;

    JudgedOrder(Reference reference) {
        this.reference = reference;
        this.risks = new RiskTable(reference.figures());
    }

    Judged view(Assessment.OfOrder order) {
        List<Way> links = order.card().stream()
                .flatMap(card -> card.links().stream())
                .map(link -> new Way(link.label(), link.url()))
                .toList();
        return new Judged(
                Cards.card(order, links),
                order.decisive().missing().stream().map(Question::asks).toList(),
                verdictTable(order),
                knownTable(order),
                unrecorded(order),
                order.number(),
                risks.of(order.sheet(), Setting.PRIMARY_CARE).stream()
                        .map(JudgedOrder::risk)
                        .toList(),
                risks.anyFlag());
    }

    private static RiskLine risk(Risk risk) {
        String disease = Say.slug(risk.disease().word());
        return switch (risk) {
            case Risk.Computed computed ->
                new RiskLine(
                        disease,
                        "",
                        computed.words(),
                        Stream.concat(
                                        computed.figures().stream().map(JudgedOrder::ground),
                                        Stream.of(Risk.Computed.METHOD))
                                .toList());
            case Risk.Published published ->
                new RiskLine(
                        disease,
                        published.posterior().words() + ".",
                        "As a study of this setting reports.",
                        List.of(ground(published.figure())));
            case Risk.NotComputed none ->
                new RiskLine(
                        disease,
                        "No number.",
                        none.why(),
                        none.prior().stream().map(JudgedOrder::ground).toList());
        };
    }

    private static String ground(Figure figure) {
        return "%s: %s (%s)"
                .formatted(
                        figure.subject().replace('-', ' ') + ", "
                                + figure.measure().replace('-', ' '),
                        figure.ground().source().citation(),
                        Say.word(figure.ground().status()).toLowerCase(Locale.ROOT));
    }

    private static TableView verdictTable(Assessment.OfOrder order) {
        long verdicts =
                order.judgements().stream().map(Judgement::verdict).distinct().count();
        return TableView.of(
                        verdicts == 1 ? "The sets come to the same verdict" : "The sets differ",
                        List.of(
                                TableView.words("Rule set"),
                                TableView.words("Verdict"),
                                TableView.words("Image advised"),
                                TableView.words("Urgency"),
                                TableView.words("Rule"),
                                TableView.words("Signed off")),
                        order.judgements().stream().map(JudgedOrder::verdictRow).toList())
                .withoutEmptyColumns();
    }

    private static List<Cell> verdictRow(Judgement judgement) {
        String set = judgement.ruleSet().id();
        return List.of(
                TableView.link(judgement.ruleSet().name(), "/catalog/rules/" + set),
                TableView.cell(Say.slug(judgement.verdict().word())),
                TableView.cell(Say.word(judgement.modality())),
                TableView.cell(Say.word(judgement.urgency())),
                TableView.cell(judgement.rule().map(rule -> rule.reason()).orElse("")),
                TableView.cell(judgement.ruleSet().signedOffBy().orElse("not signed off")));
    }

    private TableView knownTable(Assessment.OfOrder order) {
        List<List<Cell>> rows = order.sheet().facts().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Known> entry) ->
                                entry.getValue().isAbsent())
                        .thenComparing(Map.Entry::getKey))
                .flatMap(entry -> knownRow(name(entry.getKey()), entry.getValue()).stream())
                .toList();
        return TableView.of(
                        "What the record says, present first",
                        List.of(
                                TableView.words("Fact"),
                                TableView.words("Known"),
                                TableView.words("Date"),
                                TableView.words("Words"),
                                TableView.words("Where from")),
                        rows)
                .withoutEmptyColumns();
    }

    private List<String> unrecorded(Assessment.OfOrder order) {
        return order.sheet().facts().entrySet().stream()
                .filter(entry -> entry.getValue().isOpen())
                .map(entry -> name(entry.getKey()))
                .sorted()
                .toList();
    }

    private String name(String fact) {
        return reference.fact(fact).map(found -> found.name()).orElse(Question.LOW_BACK_PAIN);
    }

    private static Optional<List<Cell>> knownRow(String name, Known known) {
        return switch (known) {
            case Known.Present(var where, var date, var words) ->
                Optional.of(knownRow(name, "present", date, words, where));
            case Known.Absent(var where, var date, var words) ->
                Optional.of(knownRow(name, "absent", date, words, where));
            case Known.NotRecorded _ -> Optional.empty();
        };
    }

    private static List<Cell> knownRow(String name, String how, Optional<LocalDate> date, String words, String where) {
        return List.of(
                TableView.cell(name),
                TableView.cell(how),
                TableView.cell(date.map(Say::day).orElse("")),
                TableView.cell(words),
                TableView.cell(where));
    }
}
