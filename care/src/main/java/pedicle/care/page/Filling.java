package pedicle.care.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pedicle.catalog.reference.Figure;

/// Puts the catalog's numbers into the words of a line, for one recipient.
///
/// `{id}` is a figure's value, `{id:n}` the number of people behind it; `{age}`, `{weeks}` and `{day}` come from
/// the recipient. A figure of which there is one for each age is named without its age.
final class Filling {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)(:n)?}");

    private final Map<String, Figure> figures;
    private final Recipient recipient;
    private final Language language;
    private final String weeks;

    Filling(List<Figure> figures, Recipient recipient, Language language, String weeks) {
        this.figures = figures.stream().collect(Collectors.toMap(Figure::id, figure -> figure));
        this.recipient = recipient;
        this.language = language;
        this.weeks = weeks;
    }

    String words(String words) {
        return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(number(place.group(1), place.end(2))));
    }

    /// The figure of this id, else the one for the recipient's age.
    Figure figure(String id) {
        Figure figure = figures.getOrDefault(id, figures.get(id + "-age-" + recipient.scanAge()));
        if (figure == null) {
            throw new IllegalStateException("handout.csv names a figure that the catalog lacks: " + id);
        }
        return figure;
    }

    /// The figure's percentage as people out of a hundred.
    int people(String id) {
        Figure figure = figure(id);
        if (!figure.unit().equals("percent")) {
            throw new IllegalStateException("only a percentage is a count out of 100 people: " + id);
        }
        return Math.toIntExact(Math.round(figure.value().orElseThrow()));
    }

    private String number(String id, int ofPeople) {
        return switch (id) {
            case "age" -> Integer.toString(recipient.scanAge());
            case "weeks" -> weeks;
            case "day" -> language.day(recipient.review().orElseThrow());
            default -> ofPeople >= 0 ? people(figure(id)) : whole(figure(id));
        };
    }

    private String people(Figure figure) {
        return language.grouped(figure.n().orElseThrow());
    }

    private String whole(Figure figure) {
        return language.grouped(Math.round(figure.value().orElseThrow()));
    }
}
