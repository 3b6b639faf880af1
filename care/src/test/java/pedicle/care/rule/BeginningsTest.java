package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.table.Table;

/// The second witness is the plain search that [Beginnings] saves: both must say the same of every text.
class BeginningsTest {

    @Test
    void a_text_is_passed_over_only_where_the_plain_search_finds_nothing() {
        for (String file : List.of("terms.csv", "inflammatory-terms.csv")) {
            String words = Table.ours(MentionReader.class, "/pedicle/care/rule/" + file).rows().stream()
                    .map(row -> row.required("words"))
                    .collect(Collectors.joining("|"));
            Pattern plain = MentionReader.whole(words);
            Beginnings beginnings = new Beginnings(plain);
            List<String> texts = texts(words);
            long found =
                    texts.stream().filter(text -> plain.matcher(text).find()).count();
            assertThat(found).isBetween(texts.size() / 20L, texts.size() * 19L / 20);
            assertThat(texts)
                    .allSatisfy(text -> assertThat(beginnings.isIn(text))
                            .as(text)
                            .isEqualTo(plain.matcher(text).find()));
        }
    }

    @Test
    void signs_digits_and_other_alphabets_begin_words_too() {
        Beginnings beginnings = new Beginnings(MentionReader.whole("fever|t ?38[.,]\\d|œdème|s1"));
        assertThat(Stream.of("(fever)", "x,t38.5", "un œdème", "-s1", "s1")).allMatch(beginnings::isIn);
        assertThat(Stream.of("", "f", "hayfever", "ls1", "xœdème", "s12")).noneMatch(beginnings::isIn);
    }

    /// Pieces of the terms themselves, whole or cut, between common words, signs and letters of other alphabets.
    private static List<String> texts(String words) {
        List<String> pieces = new ArrayList<>(List.of(
                "no", "of", "the", "patient", "denies", "hayfever", "3", "°", "œ", "é", "𝛼", "л", "(", "-", "t 38.5"));
        for (String piece : Pattern.compile("[^\\p{L}\\d' ]+").split(words)) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip().toLowerCase(Locale.ROOT));
            }
        }
        Random random = new Random(1);
        List<String> between = List.of(" ", " ", " ", "", "-", "/", ", ", "'");
        return Stream.generate(() -> {
                    StringBuilder text = new StringBuilder();
                    for (int piece = random.nextInt(4); piece >= 0; piece--) {
                        text.append(pieces.get(random.nextInt(pieces.size())))
                                .append(between.get(random.nextInt(between.size())));
                    }
                    return text.toString();
                })
                .limit(20_000)
                .toList();
    }
}
