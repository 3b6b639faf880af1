package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// Several items on one scale of answers, each with a bar for every group of people, around the middle. The item on
/// which most people stand above the middle comes first; groups keep their order.
///
/// `groupsAre` names the groups, such as "Profession"; `categories` are the answers from the lowest to the highest.
public record LikertGroups(
        String id, String title, String note, String groupsAre, List<String> categories, List<Item> items)
        implements Chart {

    /// An item with a row for each group.
    public record Item(String label, List<Likert.Row> groups) {

        public Item {
            groups = List.copyOf(groups);
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("an item has a group: " + label);
            }
        }

        private double above() {
            long n = groups.stream().mapToLong(Likert.Row::n).sum();
            return n == 0
                    ? 0
                    : groups.stream()
                                    .mapToDouble(row -> row.n() * Likert.above(row))
                                    .sum()
                            / n;
        }
    }

    /// An item's words above its bars.
    public record Head(List<String> lines, double y) {}

    public record Drawing(Likert.Drawing bars, List<Head> heads) {}

    /// In a smaller group a single person moves the share by more than a reader would believe.
    private static final int LEAST_TO_SPEAK_OF = 10;

    private static final double AIR = 14;

    public LikertGroups {
        categories = List.copyOf(categories);
        items = items.stream()
                .sorted(Comparator.comparingDouble(item -> -item.above()))
                .toList();
    }

    /// A title from the numbers themselves: the item on which two groups stand furthest apart.
    public static String seen(List<Item> items) {
        Optional<Item> widest = items.stream()
                .filter(item -> spoken(item).size() >= 2)
                .max(Comparator.comparingDouble(item -> Likert.above(most(item)) - Likert.above(least(item))));
        return widest.map(item -> "Groups differ most on “%s”: %s of “%s” stand above the middle, %s of “%s”"
                        .formatted(
                                item.label(),
                                Say.share(Likert.above(most(item)), 0),
                                most(item).label(),
                                Say.share(Likert.above(least(item)), 0),
                                least(item).label()))
                .orElse("The groups are too small to speak of their differences");
    }

    private static List<Likert.Row> spoken(Item item) {
        return item.groups().stream()
                .filter(row -> row.n() >= LEAST_TO_SPEAK_OF)
                .sorted(Comparator.comparingDouble(Likert::above))
                .toList();
    }

    private static Likert.Row most(Item item) {
        return spoken(item).getLast();
    }

    private static Likert.Row least(Item item) {
        return spoken(item).getFirst();
    }

    /// The same bars one under the other, whatever item they belong to.
    private Likert bars() {
        return new Likert(
                id,
                title,
                note,
                groupsAre,
                Likert.Layout.AROUND_MIDDLE,
                Likert.Order.AS_GIVEN,
                categories,
                items.stream().flatMap(item -> item.groups().stream()).toList());
    }

    public Drawing drawing(Breadth breadth) {
        List<Integer> firsts = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        int row = 0;
        for (Item item : items) {
            firsts.add(row);
            words.add(Letters.lines(item.label(), breadth.width()));
            row += item.groups().size();
        }
        Likert.Drawing bars =
                bars().drawing(breadth, place -> firsts.contains(place) ? height(words.get(firsts.indexOf(place))) : 0);
        List<Head> heads = IntStream.range(0, items.size())
                .mapToObj(i -> new Head(
                        words.get(i),
                        bars.stacks().get(firsts.get(i)).top() - height(words.get(i)) + AIR + Letters.LINE - 4))
                .toList();
        return new Drawing(bars, heads);
    }

    private static double height(List<String> lines) {
        return Letters.LINE * lines.size() + AIR;
    }

    public String scale() {
        return bars().scale();
    }

    @Override
    public String says() {
        return String.join(
                " ",
                items.stream()
                        .map(item -> item.label() + ". " + of(item).says())
                        .toList());
    }

    private Likert of(Item item) {
        return new Likert(
                id,
                item.label(),
                "",
                groupsAre,
                Likert.Layout.AROUND_MIDDLE,
                Likert.Order.AS_GIVEN,
                categories,
                item.groups());
    }

    @Override
    public TableView table() {
        List<TableView.Column> columns = new ArrayList<>(bars().table().columns());
        columns.addFirst(TableView.words("Item"));
        List<List<TableView.Cell>> rows = items.stream()
                .flatMap(item -> of(item).table().rows().stream()
                        .map(row -> Stream.concat(Stream.of(TableView.cell(item.label())), row.stream())
                                .toList()))
                .toList();
        return TableView.of(title, columns, rows);
    }
}
