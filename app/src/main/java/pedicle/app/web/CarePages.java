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
import pedicle.catalog.Delivery;
import pedicle.catalog.Finding;
import pedicle.catalog.reference.Reference;

/// The decision at the order: sample orders with their cards, and what clinicians did with the cards.
final class CarePages {

    static final Way CARE = new Way("Care", "/care");

    private final Pages pages;
    private final JudgedOrder judged;

    CarePages(Pages pages, Reference reference) {
        this.pages = pages;
        this.judged = new JudgedOrder(reference);
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
                                "judged",
                                judged.view(order),
                                "tried",
                                new Way("Change it and look again", "/care/order?sample=" + name))));
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
