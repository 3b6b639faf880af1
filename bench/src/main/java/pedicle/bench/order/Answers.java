package pedicle.bench.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One answer to each of the orders, read before anything is timed, so that a fast wrong answer would be seen.
final class Answers {

    private Answers() {}

    static List<JsonNode> of(Served served, Orders orders) throws IOException {
        byte[] buffer = new byte[orders.mostBytes()];
        List<JsonNode> answers = new ArrayList<>();
        try (Connection connection = new Connection(served.port())) {
            for (int one = 0; one < orders.size(); one++) {
                int status = connection.send(buffer, orders.write(one, buffer));
                if (status != 200) {
                    throw new IllegalStateException(
                            "%s answers %d: %s".formatted(served.name(), status, connection.body()));
                }
                answers.add(new JsonMapper().readTree(connection.body()));
            }
        }
        return answers;
    }

    /// Ours: a card for each order.
    static List<String> summaries(List<JsonNode> answers) {
        return answers.stream()
                .map(answer -> {
                    JsonNode card = answer.path("cards").path(0);
                    if (card.isMissingNode()) {
                        throw new IllegalStateException("expected a card, found " + answer);
                    }
                    return card.path("summary").asText();
                })
                .toList();
    }

    /// The echo's: what was sent.
    static void areWhole(List<JsonNode> answers) {
        if (answers.stream().anyMatch(answer -> answer.toString().length() < Orders.BYTES)) {
            throw new IllegalStateException("the echo is shorter than the request");
        }
    }

    /// The empty service's: no cards.
    static void areEmpty(List<JsonNode> answers) {
        if (answers.stream().anyMatch(answer -> !answer.path("cards").isArray())) {
            throw new IllegalStateException("expected a list of cards, found " + answers.getFirst());
        }
    }
}
