package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.catalog.BadInput;

/// Real requests with a few things broken by chance: each is either judged or refused in one sentence.
class MutatedRequestTest {

    private static final int MUTATIONS = 2_000;
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

    private final HookDesk desk = Requests.desk();

    static Stream<Arguments> requests() {
        List<Arguments> requests = new ArrayList<>();
        for (String name : List.of("retention-and-saddle", "fall-on-prednisone", "cancer-history")) {
            requests.add(arguments(Hook.SIGN, Requests.lakeside(name)));
        }
        requests.add(arguments(Hook.SELECT, Requests.select("radiculopathy-8-weeks")));
        requests.add(arguments(Hook.VISIT, Requests.visit("acute-12-days")));
        Requests.argonaut(1).ifPresent(request -> requests.add(arguments(Hook.SELECT, request)));
        Requests.argonaut(2).ifPresent(request -> requests.add(arguments(Hook.SELECT, request)));
        return requests.stream();
    }

    /// Ten thousand and more in all, also without the two requests that lie beside the project.
    @ParameterizedTest
    @MethodSource("requests")
    void a_broken_request_is_answered_or_refused_and_never_breaks_us(Hook hook, ObjectNode sound) {
        SplittableRandom chance = new SplittableRandom(31);
        String patient = sound.at("/context/patientId").asText();
        int answered = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            ObjectNode broken = sound.deepCopy();
            for (int faults = 1 + chance.nextInt(3); faults > 0; faults--) {
                breakOne(broken, chance);
            }
            try {
                Reply reply = desk.answer(hook, broken, Requests.BASE);
                assertThat(reply.status()).isIn(200, 412);
                assertThat(reply.body().findValuesAsText("summary").toString()).doesNotContain("<script>");
                assertThat(reply.body().findValuesAsText("detail").toString()).doesNotContain("<script>");
                assertThat(proposedFor(reply))
                        .as("never for another person")
                        .isSubsetOf(
                                "Patient/" + patient,
                                "Patient/" + broken.at("/context/patientId").asText());
                answered++;
            } catch (BadInput sentence) {
                assertThat(sentence.getMessage()).isNotBlank().doesNotContain("\n");
                refused++;
            }
        }
        assertThat(answered).isPositive();
        assertThat(refused).isPositive();
    }

    /// Whom the plans and answers that the cards would write down are for.
    private static List<String> proposedFor(Reply reply) {
        List<String> people = new ArrayList<>();
        for (JsonNode action : reply.body().findValues("actions")) {
            action.forEach(one -> {
                if (one.path("type").asText().equals("create")) {
                    people.add(one.at("/resource/subject/reference")
                            .asText(one.at("/resource/for/reference").asText()));
                }
            });
        }
        return people;
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
