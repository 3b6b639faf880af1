package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;
import pedicle.catalog.reference.Term;

/// The catalog's pages from the catalog itself.
class CatalogPagesTest {

    private static final Pattern ADDRESS = Pattern.compile("href=\"(/catalog[^\"#]*)");

    private static Reference reference;
    private static CatalogPages pages;

    @BeforeAll
    static void open() {
        reference = Reference.load();
        pages = new CatalogPages(reference, new Templates(), () -> true);
    }

    @Test
    void every_page_that_a_page_leads_to_is_there() throws IOException {
        String index = pages.index("reassure");
        SpecimenTest.keep("catalog.html", index);
        assertThat(index).contains("Synthetic data");
        followAll(index);
        for (String collection : reference.collections()) {
            String page = pages.collection(collection).orElseThrow();
            SpecimenTest.keep("collection-" + collection + ".html", page);
            followAll(page);
        }
        for (Term term : reference.terms()) {
            followAll(pages.term(term.id()).orElseThrow());
        }
        SpecimenTest.keep("term.html", pages.term("tdf:social-influences").orElseThrow());
        SpecimenTest.keep("sources.html", pages.sources());
    }

    @Test
    void every_topic_rule_set_and_code_set_has_its_page() throws IOException {
        for (String topic :
                reference.figures().stream().map(Figure::topic).distinct().toList()) {
            String page = pages.figures(topic).orElseThrow();
            SpecimenTest.keep("figures-" + topic + ".html", page);
            followAll(page);
        }
        for (RuleSet set : reference.ruleSets()) {
            String page = pages.rules(set.id()).orElseThrow();
            SpecimenTest.keep("rules-" + set.id() + ".html", page);
            assertThat(page.contains("Not signed off"))
                    .isEqualTo(set.signedOffBy().isEmpty());
        }
        for (String set : reference.codes().stream().map(Code::set).distinct().toList()) {
            SpecimenTest.keep("codes-" + set + ".html", pages.codes(set).orElseThrow());
        }
    }

    @Test
    void what_the_catalog_does_not_hold_has_no_page() {
        assertThat(pages.collection("tdf-1999")).isEmpty();
        assertThat(pages.term("tdf:luck")).isEmpty();
        assertThat(pages.figures("luck")).isEmpty();
        assertThat(pages.rules("luck")).isEmpty();
        assertThat(pages.codes("luck")).isEmpty();
    }

    @Test
    void a_term_is_found_by_words_of_its_description_and_by_its_id() {
        assertThat(pages.hits("social influences")).isNotEmpty();
        assertThat(pages.hits("tdf:social-influences")).isNotEmpty();
        assertThat(pages.hits("   ")).isEmpty();
    }

    private static void followAll(String page) {
        Matcher address = ADDRESS.matcher(page);
        while (address.find()) {
            assertThat(isThere(address.group(1))).as(address.group(1)).isTrue();
        }
    }

    /// As the routes in `app` are laid out.
    private static boolean isThere(String address) {
        List<String> parts = List.of(address.split("/", 4));
        if (parts.size() == 2) {
            return true;
        }
        return switch (parts.get(2)) {
            case "sources" -> true;
            case "term" -> reference.term(parts.get(3)).isPresent();
            case "figures" -> !reference.figures(parts.get(3)).isEmpty();
            case "rules" -> reference.ruleSet(parts.get(3)).isPresent();
            case "codes" -> !reference.codes(parts.get(3)).isEmpty();
            default -> !reference.terms(parts.get(2)).isEmpty();
        };
    }
}
