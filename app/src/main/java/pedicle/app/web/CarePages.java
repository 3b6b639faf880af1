package pedicle.app.web;

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
                                "facts",
                                factTable(order),
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
        return Say.slug(file.replace(".json", ""));
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
                .flatMap(entry -> entry.getValue().gravest().stream().map(order -> orderRow(entry.getKey(), order)))
                .toList();
        return TableView.of(
                "Sample orders",
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
        return TableView.of(
                "What each rule set says",
                List.of(
                        TableView.words("Rule set"),
                        TableView.words("Verdict"),
                        TableView.words("Image advised"),
                        TableView.words("Urgency"),
                        TableView.words("Rule"),
                        TableView.words("Signed off")),
                order.judgements().stream().map(CarePages::verdictRow).toList());
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

    private TableView factTable(Assessment.OfOrder order) {
        List<List<Cell>> rows = order.sheet().facts().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Known> entry) -> rank(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> factRow(entry.getKey(), entry.getValue()))
                .toList();
        return TableView.of(
                "Facts: what is not recorded is not taken as absent",
                List.of(
                        TableView.words("Fact"),
                        TableView.words("Known"),
                        TableView.words("Date"),
                        TableView.words("Words"),
                        TableView.words("Where from")),
                rows);
    }

    private static int rank(Known known) {
        return switch (known) {
            case Known.Present _ -> 0;
            case Known.Absent _ -> 1;
            case Known.NotRecorded _ -> 2;
        };
    }

    private List<Cell> factRow(String id, Known known) {
        String name = reference.fact(id).map(fact -> fact.name()).orElse(Question.LOW_BACK_PAIN);
        return switch (known) {
            case Known.Present present ->
                List.of(
                        TableView.cell(name),
                        TableView.cell("present"),
                        TableView.cell(present.date().map(Say::day).orElse("")),
                        TableView.cell(present.words()),
                        TableView.cell(present.where()));
            case Known.Absent absent ->
                List.of(
                        TableView.cell(name),
                        TableView.cell("absent"),
                        TableView.cell(absent.date().map(Say::day).orElse("")),
                        TableView.cell(absent.words()),
                        TableView.cell(absent.where()));
            case Known.NotRecorded _ ->
                List.of(
                        TableView.cell(name),
                        TableView.cell("not recorded"),
                        TableView.cell(""),
                        TableView.cell(""),
                        TableView.cell(""));
        };
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
