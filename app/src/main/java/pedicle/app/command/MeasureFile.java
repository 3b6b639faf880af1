package pedicle.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import pedicle.catalog.BadInput;
import pedicle.catalog.Proportion;
import pedicle.measure.trend.MonthShare;

/// The months of a file that `measure run --json` wrote: for over-use, and for under-use where there is any.
record MeasureFile(String definition, String definitionText, List<MonthShare> overUse, List<MonthShare> underUse) {

    static MeasureFile read(Path file) {
        JsonNode root = tree(file);
        JsonNode months = root.path("byMonth");
        if (!months.isArray() || root.path("definition").isMissingNode()) {
            throw new BadInput(
                    file + ": expected what “measure run --json” writes, with the fields “definition” and “byMonth”");
        }
        List<MonthShare> overUse = new ArrayList<>();
        List<MonthShare> underUse = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            JsonNode month = months.get(i);
            String field = "%s, field “byMonth[%d]”".formatted(file, i);
            YearMonth when = month(field, month.path("month").asText());
            if (month.path("count").isNumber()) {
                overUse.add(new MonthShare(when, share(field, month)));
            }
            if (month.path("underUse").path("count").isNumber()) {
                underUse.add(new MonthShare(when, share(field + ", “underUse”", month.path("underUse"))));
            }
        }
        if (overUse.isEmpty()) {
            throw new BadInput(file + ": no month has anybody in it, so that there is no series to look at");
        }
        if (overUse.stream().map(MonthShare::month).distinct().count() < overUse.size()) {
            throw new BadInput(file + ", field “byMonth”: expected each month once, found one twice");
        }
        return new MeasureFile(
                root.path("definition").asText(), root.path("definitionText").asText(), overUse, underUse);
    }

    private static JsonNode tree(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException notJson) {
            throw new BadInput(
                    "%s, line %d: not JSON"
                            .formatted(file, notJson.getLocation().getLineNr()),
                    notJson);
        } catch (IOException unreadable) {
            throw new BadInput(file + ": can't be read", unreadable);
        }
    }

    private static YearMonth month(String field, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new BadInput(
                    "%s, “month”: expected a month such as 2025-01, found “%s”".formatted(field, text), notAMonth);
        }
    }

    private static Proportion share(String field, JsonNode node) {
        long count = node.path("count").asLong(-1);
        long of = node.path("n").asLong(-1);
        if (of < 1 || count < 0 || count > of) {
            throw new BadInput("%s: expected a count that is no more than its n, found %s of %s"
                    .formatted(field, node.path("count"), node.path("n")));
        }
        return new Proportion(count, of);
    }
}
