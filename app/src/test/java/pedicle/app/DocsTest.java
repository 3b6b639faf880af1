package pedicle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents name is there.
class DocsTest {

    private static final Path HOUSE = Path.of("..");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.[A-Z][A-Za-z]+)*`s?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

    @Test
    void every_type_that_the_architecture_names_is_in_the_house() throws IOException {
        Set<String> types = types();
        List<String> named = TYPE.matcher(Files.readString(HOUSE.resolve("ARCHITECTURE.md")))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(types).containsAll(named);
    }

    @Test
    void every_link_and_picture_of_the_documents_leads_to_a_file() throws IOException {
        for (String document : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            assertThat(LINK.matcher(Files.readString(HOUSE.resolve(document)))
                            .results()
                            .map((MatchResult match) -> match.group(1)))
                    .allSatisfy(
                            link -> assertThat(HOUSE.resolve(link)).as(document).exists());
        }
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE, 12)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
