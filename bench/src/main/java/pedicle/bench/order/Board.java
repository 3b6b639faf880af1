package pedicle.bench.order;

import java.util.Locale;

/// The table that is printed: what was measured, what is asked and whether it is met.
final class Board {

    private static final String LINE = "%-38s %12s %14s %-4s %s%n";

    private Board() {}

    /// What is asked of a number.
    sealed interface Goal {
        record Under(double most) implements Goal {}

        record AtLeast(double least) implements Goal {}

        /// Worth knowing.
        record Known() implements Goal {}
    }

    static void head() {
        System.out.printf(Locale.ROOT, LINE, "", "measured", "asked", "met", "found");
    }

    /// `format` is how the number and its goal are written, such as `%.1f ms`.
    static void print(String name, String format, double measured, Goal goal, String found) {
        System.out.printf(
                Locale.ROOT,
                LINE,
                name,
                write(format, measured),
                switch (goal) {
                    case Goal.Under(double most) -> "under " + write(format, most);
                    case Goal.AtLeast(double least) -> "from " + write(format, least);
                    case Goal.Known _ -> "";
                },
                switch (goal) {
                    case Goal.Under(double most) -> measured < most ? "yes" : "no";
                    case Goal.AtLeast(double least) -> measured >= least ? "yes" : "no";
                    case Goal.Known _ -> "";
                },
                found);
    }

    private static String write(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
