package pedicle.app.web.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Step;

/// A thing on its thread: the stretches that led to it and those that it led to, each in the order of the loop.
public record ThreadLine(List<Stretch> origins, Knot here, List<Stretch> outcomes) {

    /// The knots of one kind that lie side by side. `why` says how they are tied, and is empty where they differ.
    public record Stretch(Knot.Kind kind, String why, List<Tie> ties) {
        public Stretch {
            ties = List.copyOf(ties);
        }

        public int knots() {
            return ties.stream().mapToInt(Tie::times).sum();
        }
    }

    /// A knot, met so many times under one name and place, with the words that were coded so under a code.
    public record Tie(Knot knot, int times, List<Said> quotes) {
        public Tie {
            quotes = List.copyOf(quotes);
        }
    }

    /// A quote: its words, whose they are and where they stand.
    public record Said(String words, String who, String place) {

        /// A quote's knot is labelled with its words in quotation marks, then with who said them.
        static Said of(Knot quote) {
            int end = quote.label().lastIndexOf('\u201d') + 1;
            return new Said(
                    quote.label().substring(0, end),
                    quote.label().substring(end).strip(),
                    quote.place());
        }
    }

    public ThreadLine {
        origins = List.copyOf(origins);
        outcomes = List.copyOf(outcomes);
    }

    /// `quotesOf` gives the quotes under a code: on the way back they stand under it, not beside it.
    public static ThreadLine of(List<Step> back, Knot here, List<Step> forward, Function<Knot, List<Knot>> quotesOf) {
        return new ThreadLine(stretches(back, here, quotesOf), here, stretches(forward, here, quotesOf));
    }

    /// The quotes that lie directly behind this thing, where it is a code itself.
    private static List<Stretch> stretches(List<Step> steps, Knot here, Function<Knot, List<Knot>> quotesOf) {
        Map<Knot.Kind, List<Step>> byKind = new EnumMap<>(Knot.Kind.class);
        for (Step step : steps) {
            if (step.knot().kind() != Knot.Kind.QUOTE || here.kind() == Knot.Kind.INTERVIEW_CODE) {
                byKind.computeIfAbsent(step.knot().kind(), _ -> new ArrayList<>())
                        .add(step);
            }
        }
        return byKind.entrySet().stream()
                .map(stretch -> new Stretch(
                        stretch.getKey(), sharedWhy(stretch.getValue()), ties(stretch.getValue(), quotesOf)))
                .toList();
    }

    private static String sharedWhy(List<Step> steps) {
        List<String> whys = steps.stream().map(Step::why).distinct().toList();
        return whys.size() == 1 ? whys.getFirst() : "";
    }

    private static List<Tie> ties(List<Step> steps, Function<Knot, List<Knot>> quotesOf) {
        Map<Place, List<Knot>> together = new LinkedHashMap<>();
        for (Step step : steps) {
            Place place = new Place(step.knot().label(), step.knot().place());
            together.computeIfAbsent(place, _ -> new ArrayList<>()).add(step.knot());
        }
        return together.values().stream()
                .map(knots -> new Tie(knots.getFirst(), knots.size(), quotes(knots.getFirst(), quotesOf)))
                .toList();
    }

    private static List<Said> quotes(Knot knot, Function<Knot, List<Knot>> quotesOf) {
        return knot.kind() == Knot.Kind.INTERVIEW_CODE
                ? quotesOf.apply(knot).stream().map(Said::of).toList()
                : List.of();
    }

    /// What a reader can't tell apart.
    private record Place(String label, String address) {}
}
