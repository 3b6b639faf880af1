package pedicle.validation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/// A way in which a summary report may break a demand of DEQM: `rule` is the key of the constraint, or the
/// element that must be there.
record Broken(String sentence, String rule, Consumer<ObjectNode> fault) {

    static List<Broken> all() {
        return List.of(
                new Broken(
                        "the measure is named with its version",
                        "deqm-0",
                        report -> report.put("measure", "https://pedicle.example/Measure/presenting")),
                new Broken(
                        "the period is told to the day",
                        "deqm-1",
                        report -> report.withObject("period").put("end", "2025-12")),
                new Broken(
                        "a rate says whether more is better", "deqm-2", report -> report.remove("improvementNotation")),
                new Broken("the scoring is told", "deqm-3", report -> report.remove("extension")),
                new Broken(
                        "the scoring is told once",
                        "deqm-3",
                        report -> group(report).set("extension", report.get("extension"))),
                new Broken(
                        "a rate has populations",
                        "deqm-5",
                        report -> report.path("group").forEach(group -> ((ObjectNode) group).remove("population"))),
                new Broken(
                        "a share is from 0 to 1",
                        "deqm-6",
                        report -> group(report).withObject("measureScore").put("value", 7.5)),
                new Broken(
                        "every population has a count",
                        "deqm-8",
                        report -> ((ObjectNode) group(report).at("/population/0")).remove("count")),
                new Broken("the date is there", "date", report -> report.remove("date")),
                new Broken("the reporter is there", "reporter", report -> report.remove("reporter")),
                new Broken(
                        "the period starts",
                        "period",
                        report -> report.withObject("period").remove("start")),
                new Broken("there is a group", "group", report -> report.remove("group")),
                new Broken(
                        "every population says which it is",
                        "group.population.code",
                        report -> ((ObjectNode) group(report).at("/population/1")).remove("code")));
    }

    /// The report, broken.
    ObjectNode of(ObjectNode report) {
        ObjectNode broken = report.deepCopy();
        fault.accept(broken);
        return broken;
    }

    @Override
    public String toString() {
        return sentence;
    }

    private static ObjectNode group(ObjectNode report) {
        return (ObjectNode) ((ArrayNode) report.get("group")).get(0);
    }
}
