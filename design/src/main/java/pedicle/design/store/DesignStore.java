package pedicle.design.store;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Strategy;
import pedicle.catalog.Strategy.Component;
import pedicle.design.panel.Criterion;
import pedicle.design.panel.Panel;

/// The strategy with its components, and the panel.
public final class DesignStore {

    private DesignStore() {}

    public static void save(Handle handle, Strategy strategy) {
        handle.createUpdate("insert into strategy (id, name) values (:id, :name)")
                .bind("id", strategy.id())
                .bind("name", strategy.name())
                .execute();
        int place = 1;
        for (Component component : strategy.components()) {
            handle.createUpdate("""
                    insert into component (id, strategy, slug, name, what, techniques, score, chosen, place)
                    values (:id, :strategy, :slug, :name, :what, :joined, :score, :chosen, :place)""")
                    .bindMethods(component)
                    .bind("strategy", strategy.id())
                    .bind("joined", String.join(" ", component.techniques()))
                    .bind("place", place++)
                    .execute();
            for (String finding : component.answers()) {
                handle.createUpdate("insert into component_answers (component, finding) values (:component, :finding)")
                        .bind("component", component.id())
                        .bind("finding", finding)
                        .execute();
            }
        }
    }

    public static void save(Handle handle, Panel panel) {
        panel.verdicts()
                .values()
                .forEach(verdict -> verdict.medians()
                        .forEach((criterion, median) -> handle.createUpdate("""
                        insert into panel_median (component, criterion, median, raters)
                        values (:component, :criterion, :median, :raters)""")
                                .bind("component", verdict.component())
                                .bind("criterion", criterion.column())
                                .bind("median", median)
                                .bind("raters", verdict.raters())
                                .execute()));
    }

    /// The newest strategy.
    public static Optional<Strategy> newest(Handle handle) {
        return handle.createQuery("select id, name from strategy order by id desc limit 1")
                .map((row, _) -> new Strategy(
                        row.getString("id"), row.getString("name"), components(handle, row.getString("id"))))
                .findOne();
    }

    public static Panel panel(Handle handle) {
        Map<String, Map<Criterion, Double>> medians = new LinkedHashMap<>();
        Map<String, Integer> raters = new LinkedHashMap<>();
        handle.createQuery("select component, criterion, median, raters from panel_median order by component")
                .map((row, _) -> {
                    String component = row.getString("component");
                    medians.computeIfAbsent(component, _ -> new EnumMap<>(Criterion.class))
                            .put(
                                    Criterion.valueOf(row.getString("criterion").toUpperCase(Locale.ROOT)),
                                    row.getDouble("median"));
                    raters.put(component, row.getInt("raters"));
                    return component;
                })
                .list();
        Map<String, Panel.Verdict> verdicts = new LinkedHashMap<>();
        medians.forEach((component, found) ->
                verdicts.put(component, new Panel.Verdict(component, raters.getOrDefault(component, 0), found)));
        return new Panel(verdicts);
    }

    private static List<Component> components(Handle handle, String strategy) {
        return handle.createQuery("""
                select id, slug, name, what, techniques, score, chosen
                from component where strategy = :strategy order by place""")
                .bind("strategy", strategy)
                .map((row, _) -> new Component(
                        row.getString("id"),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("what"),
                        answers(handle, row.getString("id")),
                        words(row.getString("techniques")),
                        row.getDouble("score"),
                        row.getBoolean("chosen")))
                .list();
    }

    private static List<String> answers(Handle handle, String component) {
        return handle.createQuery("""
                select answer.finding
                from component_answers answer join finding on finding.id = answer.finding
                where answer.component = :component order by finding.place""")
                .bind("component", component)
                .mapTo(String.class)
                .list();
    }

    /// Ids parted by spaces; none where there is nothing.
    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
