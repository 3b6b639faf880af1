package pedicle.measure.spark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import pedicle.catalog.Sql;

/// What is read of a resource: its elements, as one of the texts `read-*.sql` names them, and the question that takes
/// them from the table `lines`.
record Shape(StructType elements, String question) {

    private static final Pattern TEXT = Pattern.compile("line := (struct<.+?>);\\n(.+)", Pattern.DOTALL);

    static Shape of(String text) {
        Matcher parts = TEXT.matcher(Sql.of(Shape.class, text));
        if (!parts.find()) {
            throw new IllegalStateException("expected “line := struct<…>;” and a question in " + text);
        }
        return new Shape((StructType) DataType.fromDDL(parts.group(1)), parts.group(2));
    }
}
