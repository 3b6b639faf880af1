package pedicle.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The table that is printed: ours, R's, what was asked and whether it is met.
record Board(Map<String, InR> theirs) {

    private static final String LINE = "%-46s %8s %8s %9s %7s %7s %-9s %s%n";

    void head() {
        System.out.printf(Locale.ROOT, LINE, "", "first", "warm", "R", "times", "asked", "met", "found");
    }

    void print(Timed timed) {
        Optional<InR> inR = timed.inR().flatMap(name -> Optional.ofNullable(theirs.get(name)));
        System.out.printf(
                Locale.ROOT,
                LINE,
                timed.name(),
                number("%.3f", timed.first()),
                number("%.4f", timed.median()),
                inR.map(r -> number("%.2f", r.whole())).orElse(""),
                inR.map(r -> number("×%.0f", r.whole() / timed.median())).orElse(""),
                asked(timed.goal()),
                met(timed, inR),
                timed.found() + inR.map(Board::words).orElse(""));
    }

    private static String asked(Goal goal) {
        return switch (goal) {
            case Goal.Faster(double times) -> number("×%.0f", times);
            case Goal.Within(double seconds) -> number("%.1f s", seconds);
            case Goal.Known() -> "";
        };
    }

    private static String met(Timed timed, Optional<InR> inR) {
        return switch (timed.goal()) {
            case Goal.Faster(double times) ->
                inR.map(r -> r.whole() / timed.median() >= times ? "yes" : "no").orElse("not known");
            case Goal.Within(double seconds) ->
                timed.first() <= seconds ? "yes" : timed.median() <= seconds ? "when warm" : "no";
            case Goal.Known() -> "";
        };
    }

    private static String words(InR inR) {
        String scaled =
                inR.isScaled() ? " (R did %d of %d rounds; its time is scaled)".formatted(inR.done(), inR.of()) : "";
        String cores = inR.cores() == 1 ? "1 core" : inR.cores() + " cores";
        return "; R, %s: %s%s".formatted(cores, inR.found(), scaled);
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
