package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.care.RulesOnFile;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.rule.Asked;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;

/// Real requests with a few things broken by chance: each is either judged or refused in one sentence.
class MutatedRequestTest {

    private static final int MUTATIONS = 3_000;
    private static final Reference CATALOG = RulesOnFile.CATALOG;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> INTRUDERS = List.of(
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.numberNode(-1e300),
            JsonNodeFactory.instance.booleanNode(true),
            JsonNodeFactory.instance.textNode(""),
            JsonNodeFactory.instance.textNode("9999-99-99"),
            JsonNodeFactory.instance.textNode("<script>alert('%s')</script>"),
            JsonNodeFactory.instance.textNode("Patient/somebody-else"),
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode());

    private final OrderDesk desk = new OrderDesk(CATALOG.facts(), CATALOG.codes(), CATALOG.figures());

    @ParameterizedTest
    @ValueSource(strings = {"retention-and-saddle.json", "fall-on-prednisone.json", "radiculopathy-8-weeks.json"})
    void a_broken_request_is_judged_or_refused_and_never_breaks_us(String file) throws IOException {
        JsonNode sound = JSON.readTree(
                Files.readString(Path.of("..", "examples", "lakeside", "orders").resolve(file)));
        SplittableRandom chance = new SplittableRandom(31);
        int judged = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            JsonNode broken = sound.deepCopy();
            for (int faults = 1 + chance.nextInt(3); faults > 0; faults--) {
                breakOne(broken, chance);
            }
            try {
                String answer = AssessmentJson.write(desk.assess(
                                OrderRecord.read(broken),
                                Asked.nothing(),
                                List.copyOf(CATALOG.ruleSets()),
                                LocalDate.of(2025, 11, 12)))
                        .path("cards")
                        .findValuesAsText("detail")
                        .toString();
                assertThat(answer).doesNotContain("<script>");
                judged++;
            } catch (BadInput sentence) {
                assertThat(sentence.getMessage()).isNotBlank().doesNotContain("\n");
                refused++;
            }
        }
        assertThat(judged).isPositive();
        assertThat(refused).isPositive();
    }

    private static void breakOne(JsonNode root, SplittableRandom chance) {
        List<ObjectNode> objects = new ArrayList<>();
        gather(root, objects);
        ObjectNode at = objects.get(chance.nextInt(objects.size()));
        List<String> fields = new ArrayList<>();
        at.fieldNames().forEachRemaining(fields::add);
        if (fields.isEmpty()) {
            return;
        }
        String field = fields.get(chance.nextInt(fields.size()));
        switch (chance.nextInt(4)) {
            case 0 -> at.remove(field);
            case 1 ->
                at.set(field, INTRUDERS.get(chance.nextInt(INTRUDERS.size())).deepCopy());
            case 2 -> at.set(field, objects.get(chance.nextInt(objects.size())).deepCopy());
            default -> {
                if (at.get(field) instanceof ArrayNode array && !array.isEmpty()) {
                    array.add(array.get(0).deepCopy());
                }
            }
        }
    }

    private static void gather(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> gather(child, objects));
    }
}
