package pedicle.app.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form of the page where an order is tried, as somebody filled it in: whatever was typed stays in it.
public record OrderForm(Map<String, String> typed, Map<String, String> ticks) {

    public static final String REASON = "Low back pain";

    public OrderForm {
        typed = Map.copyOf(typed);
        ticks = Map.copyOf(ticks);
    }

    /// As it is before anybody typed.
    public static OrderForm blank() {
        return new OrderForm(Map.of("order", "MRI lumbar spine", "reason", REASON), Map.of());
    }

    /// What a browser sends. A tick comes as `is-FACT`, with `yes`, `no` or nothing.
    public static OrderForm of(Map<String, List<String>> sent) {
        Map<String, String> typed = new HashMap<>();
        Map<String, String> ticks = new HashMap<>();
        sent.forEach((name, values) -> {
            String value = values.isEmpty() ? "" : values.getFirst();
            if (!name.startsWith("is-")) {
                typed.put(name, value);
            } else if (value.equals("yes") || value.equals("no")) {
                ticks.put(name.substring("is-".length()), value);
            }
        });
        return new OrderForm(typed, ticks);
    }

    /// The same with this JSON in its box.
    public OrderForm withJson(String json) {
        Map<String, String> changed = new HashMap<>(typed);
        changed.put("json", json);
        return new OrderForm(changed, ticks);
    }

    public String text(String name) {
        return Optional.ofNullable(typed.get(name)).orElse("");
    }

    public List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    public boolean isPasted() {
        return !text("json").isBlank();
    }

    /// `yes`, `no`, or nothing.
    public String tick(String fact) {
        return Optional.ofNullable(ticks.get(fact)).orElse("");
    }

    /// The answers, by fact.
    public Map<String, Boolean> answers() {
        Map<String, Boolean> answers = new HashMap<>();
        ticks.forEach((fact, said) -> answers.put(fact, said.equals("yes")));
        return answers;
    }

    /// Something to tick: what it is called, and how a clinician asks for it.
    public record Flag(String fact, String name, String asks) {}
}
