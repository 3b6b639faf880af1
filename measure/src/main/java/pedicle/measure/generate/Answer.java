package pedicle.measure.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/// What was planted, counted as it was: by the definition `presenting`.
final class Answer {

    private final LocalDate change;
    private long patients;
    private long eligible;
    private long flagged;
    private long missed;
    private final Cell[][] unflagged = {{new Cell(), new Cell()}, {new Cell(), new Cell()}};

    /// People without a red flag, and those of them imaged.
    private static final class Cell {
        private long people;
        private long imaged;
    }

    Answer(LocalDate change) {
        this.change = change;
    }

    void add(Life life) {
        Life.Truth truth = life.truth();
        patients++;
        if (!truth.eligible()) {
            return;
        }
        eligible++;
        boolean imaged = truth.imaged().isPresent();
        if (truth.indicated()) {
            flagged++;
            missed += imaged ? 0 : 1;
            return;
        }
        int after = truth.index().orElseThrow().isBefore(change) ? 0 : 1;
        Cell cell = unflagged[Network.takesPart(life.clinician()) ? 1 : 0][after];
        cell.people++;
        cell.imaged += imaged ? 1 : 0;
    }

    void add(Answer other) {
        patients += other.patients;
        eligible += other.eligible;
        flagged += other.flagged;
        missed += other.missed;
        for (int takes = 0; takes < 2; takes++) {
            for (int after = 0; after < 2; after++) {
                unflagged[takes][after].people += other.unflagged[takes][after].people;
                unflagged[takes][after].imaged += other.unflagged[takes][after].imaged;
            }
        }
    }

    ObjectNode json(LocalDate from, LocalDate to) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("definition", "presenting")
                .put("from", from.toString())
                .put("to", to.toString())
                .put("change", change.toString())
                .put("patients", patients)
                .put("eligible", eligible)
                .put("flagged", flagged)
                .put("missed", missed)
                .put("logOddsOfChange", Network.EFFECT)
                .put("spreadOfClinicians", Network.SPREAD);
        ObjectNode groups = root.putObject("withoutRedFlag");
        for (int takes = 0; takes < 2; takes++) {
            ObjectNode group = groups.putObject(takes == 1 ? "takePart" : "others");
            for (int after = 0; after < 2; after++) {
                group.putObject(after == 1 ? "after" : "before")
                        .put("people", unflagged[takes][after].people)
                        .put("imaged", unflagged[takes][after].imaged);
            }
        }
        return root;
    }
}
