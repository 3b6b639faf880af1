package pedicle.study.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a name that items of one set share: `att` of `att_1`, `A` of `A1`, `G01Q02` of `G01Q02[SQ001]`.
final class Stem {

    private static final Pattern SUBQUESTION = Pattern.compile("(.+)\\[[^\\]]*\\]");
    private static final Pattern NUMBER = Pattern.compile("(.*[^\\d])0*\\d{1,3}");
    private static final Pattern LETTER = Pattern.compile("(.*\\d)[_.-]?[a-z]");

    private Stem() {}

    static Optional<String> of(String name) {
        for (Pattern pattern : new Pattern[] {SUBQUESTION, NUMBER, LETTER}) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1).replaceFirst("[_. -]+$", ""))
                        .filter(stem -> !stem.isEmpty());
            }
        }
        return Optional.empty();
    }
}
