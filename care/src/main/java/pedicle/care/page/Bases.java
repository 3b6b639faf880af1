package pedicle.care.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Source;

/// The sources of one page, numbered in the order in which the reader meets them.
///
/// What is seen in a source and what is only recalled from it get a number each, so that the mark tells the truth.
final class Bases {

    /// A citation names authors and year, then the journal or a title.
    private static final Pattern TITLE = Pattern.compile("(?<=\\d{4})[,:].*|(?<=own synthesis) .*|,(?=[^,]*$).*");

    private final Map<Key, Integer> numbers = new LinkedHashMap<>();

    private record Key(Source source, Status status) {}

    int number(Ground ground) {
        return number(ground.source(), ground.status());
    }

    int number(Source source, Status status) {
        return numbers.computeIfAbsent(new Key(source, status), _ -> numbers.size() + 1);
    }

    List<Handout.Basis> all() {
        List<Handout.Basis> all = new ArrayList<>();
        numbers.forEach((key, number) ->
                all.add(new Handout.Basis(number, shortened(key.source().citation()), key.status())));
        all.sort(Comparator.comparingInt(Handout.Basis::number));
        return all;
    }

    /// `Henschke et al. 2009` of a citation that goes on with journal and title.
    static String shortened(String citation) {
        return TITLE.matcher(citation).replaceFirst("").strip();
    }
}
