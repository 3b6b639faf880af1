package pedicle.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.network.Loop;
import pedicle.app.web.page.EhrCard;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.app.web.page.Way;
import pedicle.care.hooks.Assessment;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Known;
import pedicle.care.rule.Question;
import pedicle.catalog.Delivery;
import pedicle.catalog.Finding;
import pedicle.catalog.reference.Reference;

/// The decision at the order: sample orders with their cards, and what clinicians did with the cards.
final class CarePages {

    private static final Way CARE = new Way("Care", "/care");

    private final Pages pages;
    private final Reference reference;

    CarePages(Pages pages, Reference reference) {
        this.pages = pages;
        this.reference = reference;
    }

    String index() {
        Shell shell = pages.shell(
                "Care", "What a clinician sees when a lumbar scan is ordered, and what came of it.", Place.CARE);
        return pages.loop()
                .map(loop -> pages.render(
                        "page/care.jte",
                        Map.of(
                                "shell", shell,
                                "figures", figures(loop),
                                "orders", orderTable(loop),
                                "reasons", Charts.reasons(loop))))
                .orElseGet(() -> pages.empty(shell, "Orders, the cards they lead to, and clinicians' answers."));
    }

    /// One sample order: the card, the facts and every rule set's verdict.
    Optional<String> order(String name) {
        return pages.loop()
                .flatMap(loop -> Optional.ofNullable(loop.orders().get(name)))
                .flatMap(Assessment::gravest)
                .map(order -> pages.render(
                        "page/order.jte",
                        Map.of(
                                "shell",
                                pages.shell(
                                        orderName(name),
                                        "An invented order, judged as of " + Say.day(order.on()) + ".",
                                        Place.CARE,
                                        CARE),
                                "card",
                                Cards.card(order, List.of()),
                                "verdicts",
                                verdictTable(order),
                                "known",
                                knownTable(order),
                                "unrecorded",
                                unrecorded(order),
                                "questions",
                                order.decisive().missing())));
    }

    String responses() {
        Shell shell = pages.shell("Answers to the cards", "What clinicians did, and why.", Place.CARE, CARE);
        return pages.loop()
                .map(loop -> pages.render(
                        "page/responses.jte",
                        Map.of(
                                "shell", shell,
                                "figures", figures(loop),
                                "deliveries", deliveryTable(loop),
                                "reasons", Charts.reasons(loop))))
                .orElseGet(() -> pages.empty(shell, "What clinicians did with the cards."));
    }

    static Optional<EhrCard> sampleCard(Loop loop, String name) {
        return Optional.ofNullable(loop.orders().get(name))
                .flatMap(Assessment::gravest)
                .flatMap(order -> Cards.card(order, List.of()));
    }

    static String orderName(String file) {
        return Say.slug(file.replace(".json", "")).replaceAll("\\bct\\b", "CT");
    }

    private static List<Measured> figures(Loop loop) {
        return loop.responses()
                .followed()
                .map(followed -> List.of(Measured.of("Cards followed", followed, 0, "cards answered")))
                .orElse(List.of());
    }

    private static TableView orderTable(Loop loop) {
        List<List<Cell>> rows = loop.orders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().gravest().stream().map(order -> Map.entry(entry.getKey(), order)))
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().decisive().verdict()))
                .map(entry -> orderRow(entry.getKey(), entry.getValue()))
                .toList();
        return TableView.of(
                "%s, the gravest first".formatted(Say.count(rows.size(), "sample order", "sample orders")),
                List.of(
                        TableView.words("Order"),
                        TableView.words("Verdict"),
                        TableView.words("What the card says first")),
                rows);
    }

    private static List<Cell> orderRow(String name, Assessment.OfOrder order) {
        return List.of(
                TableView.link(orderName(name), "/care/order/" + name),
                TableView.cell(Say.slug(order.decisive().verdict().word())),
                TableView.cell(order.card().map(card -> card.summary()).orElse("No card: Pedicle stays silent")));
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
                        order.judgements().stream().map(CarePages::verdictRow).toList())
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

    private static TableView deliveryTable(Loop loop) {
        return TableView.of(
                "Deliveries: which finding the card answered, and how often it was followed",
                List.of(
                        TableView.words("Finding answered"),
                        TableView.words("What was shown"),
                        TableView.numbers("Followed"),
                        TableView.numbers("Share (95% CI)"),
                        TableView.words("Thread")),
                loop.deliveries().stream()
                        .map(delivery -> deliveryRow(loop, delivery))
                        .toList());
    }

    private static List<Cell> deliveryRow(Loop loop, Delivery delivery) {
        Optional<Finding> finding = loop.findings().stream()
                .filter(each -> each.id().equals(delivery.finding()))
                .findFirst();
        return List.of(
                finding.map(found -> TableView.link(found.title(), "/study/finding/" + found.slug()))
                        .orElseGet(() -> TableView.cell("")),
                TableView.cell(delivery.shown()),
                TableView.cell(
                        "%s of %s"
                                .formatted(
                                        Say.count(delivery.followed().count()),
                                        Say.count(delivery.followed().of())),
                        delivery.followed().count()),
                TableView.cell(
                        "%s (%s)".formatted(Say.share(delivery.followed()), Say.interval(delivery.followed())),
                        delivery.followed().share()),
                TableView.link("Walk", "/thread/" + delivery.id()));
    }
}
