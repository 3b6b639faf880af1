package pedicle.app.web.page.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.catalog.reference.Link;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Source;
import pedicle.catalog.reference.Term;

/// The links between one term and the terms of one collection: a row for each term, a column for each source, so
/// that one sees where sources draw the same link and where only one does. A source's silence is no denial.
public record LinkTable(String collection, List<Source> sources, List<Row> rows) {

    /// `cells` holds for each source its links to `term`, none where it is silent.
    public record Row(Term term, List<List<Link>> cells) {

        public long drawnBy() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }
    }

    public LinkTable {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
    }

    /// The tables of links that lead out of a term, one for each collection that they lead to.
    public static List<LinkTable> outOf(Reference reference, String term) {
        return tables(reference, reference.linksFrom(term), Link::to);
    }

    /// The tables of links that lead to a term, one for each collection that they come from.
    public static List<LinkTable> into(Reference reference, String term) {
        List<Link> links = reference.links().stream()
                .filter(link -> link.to().equals(term))
                .toList();
        return tables(reference, links, Link::from);
    }

    /// How many rows only one of several sources draws.
    public long drawnOnce() {
        return sources.size() < 2
                ? 0
                : rows.stream().filter(row -> row.drawnBy() == 1).count();
    }

    /// How many of the rows each source draws, as "Carey 2018 4".
    public List<String> perSource() {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> Names.source(sources.get(i)) + " "
                        + rows.stream()
                                .filter(row -> !row.cells().get(i).isEmpty())
                                .count())
                .toList();
    }

    /// The strength of a link with its unit, or what it claims where it has none.
    public static String strength(Link link) {
        if (link.strength().isEmpty()) {
            return "linked";
        }
        String number = Say.asGiven(link.strength().getAsDouble());
        return switch (link.unit()) {
            case "percent endorsed" -> number + "%";
            default -> number + " " + link.unit();
        };
    }

    private static List<LinkTable> tables(Reference reference, List<Link> links, Function<Link, String> end) {
        Map<String, List<Link>> byCollection = new LinkedHashMap<>();
        for (Link link : links) {
            byCollection
                    .computeIfAbsent(term(reference, end.apply(link)).collection(), _ -> new ArrayList<>())
                    .add(link);
        }
        return byCollection.entrySet().stream()
                .map(entry -> table(reference, entry.getKey(), entry.getValue(), end))
                .toList();
    }

    private static LinkTable table(
            Reference reference, String collection, List<Link> links, Function<Link, String> end) {
        Set<Source> sources = new LinkedHashSet<>();
        Set<String> ends = new LinkedHashSet<>();
        links.forEach(link -> {
            sources.add(link.ground().source());
            ends.add(end.apply(link));
        });
        List<Row> rows = ends.stream()
                .map(id -> new Row(
                        term(reference, id),
                        sources.stream()
                                .map(source -> links.stream()
                                        .filter(link -> end.apply(link).equals(id)
                                                && link.ground().source().equals(source))
                                        .toList())
                                .toList()))
                .sorted((a, b) -> Long.compare(b.drawnBy(), a.drawnBy()))
                .toList();
        return new LinkTable(collection, List.copyOf(sources), rows);
    }

    private static Term term(Reference reference, String id) {
        return reference.term(id).orElseThrow(() -> new IllegalStateException("the catalog lacks " + id));
    }
}
