package pedicle.measure.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pedicle.catalog.Sql;

/// A resource with gaps for what differs between people: `«id»` in a text, `"«#days»"` for a number. `parts` are what
/// stands before, between and behind the gaps.
record Form(ObjectNode resource, List<String> parts, List<String> gaps) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GAP = Pattern.compile("\"«#(\\w+)»\"|«(\\w+)»");

    Form {
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }

    /// The form of the file, such as `patient.json`.
    static Form of(String file) {
        try {
            return of(JSON.readValue(Sql.of(Form.class, file), ObjectNode.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(file + " is no JSON", broken);
        }
    }

    /// The same without one of its fields.
    Form without(String field) {
        ObjectNode rest = resource.deepCopy();
        rest.remove(field);
        return of(rest);
    }

    private static Form of(ObjectNode resource) {
        String line = resource.toString();
        List<String> parts = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(line);
        int from = 0;
        while (gap.find()) {
            parts.add(line.substring(from, gap.start()));
            gaps.add(gap.group(1) == null ? gap.group(2) : gap.group(1));
            from = gap.end();
        }
        parts.add(line.substring(from));
        return new Form(resource, parts, gaps);
    }

    /// A line of NDJSON. The values are ids, days, codes and words of ours, in which nothing has to be escaped.
    String filled(Map<String, String> values) {
        StringBuilder line = new StringBuilder(2048);
        for (int gap = 0; gap < gaps.size(); gap++) {
            String value = values.get(gaps.get(gap));
            if (value == null) {
                throw new IllegalArgumentException("nothing is said for " + gaps.get(gap));
            }
            line.append(parts.get(gap)).append(value);
        }
        return line.append(parts.getLast()).append('\n').toString();
    }
}
