package pedicle.measure.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import pedicle.catalog.BadInput;

/// Makes the columns of a table of resources the elements that are read of its type. What is not there is empty, what
/// is of another type is turned into what its JSON would have said, and what can't be is refused.
record Fitting(Path table, String type) {

    /// FHIR's instants. Every other element with a time says its zone, and with it the day on which it was; that
    /// is lost where only the moment is kept.
    private static final Set<String> INSTANTS = Set.of("meta.lastUpdated", "issued");

    /// What is read of the columns that are there: of a structure only what is asked of it.
    StructType read(StructType there, StructType asked) {
        StructType read = new StructType();
        for (StructField field : asked.fields()) {
            Optional<StructField> its = field(there, field.name());
            if (its.isPresent()) {
                StructField found = its.orElseThrow();
                read = read.add(found.name(), read(found.dataType(), field.dataType()));
            }
        }
        return read;
    }

    private DataType read(DataType there, DataType asked) {
        if (there instanceof StructType its && asked instanceof StructType some) {
            // A structure of which nothing is asked is read whole, since Parquet has none without columns.
            StructType read = read(its, some);
            return read.isEmpty() ? its : read;
        }
        return there instanceof ArrayType its && asked instanceof ArrayType some
                ? DataTypes.createArrayType(read(its.elementType(), some.elementType()))
                : there;
    }

    /// The resource. It is of the table's type where no column says of which it is.
    Column line(StructType there, StructType asked) {
        return struct(Arrays.stream(asked.fields())
                .map(field -> field(there, field.name())
                        .map(its -> fitted(col("`" + its.name() + "`"), its.dataType(), field.dataType(), field.name()))
                        .orElseGet(() -> field.name().equals("resourceType")
                                ? lit(type)
                                : lit(null).cast(field.dataType()))
                        .as(field.name()))
                .toArray(Column[]::new));
    }

    private Column fitted(Column column, DataType is, DataType asked, String path) {
        if (is instanceof NullType) {
            return lit(null).cast(asked);
        }
        return switch (asked) {
            case StructType some -> structure(column, is, some, path);
            case ArrayType some -> list(column, is, some, path);
            case StringType _ -> text(column, is, path);
            default ->
                is instanceof StructType || is instanceof ArrayType ? refused(is, asked, path) : column.try_cast(asked);
        };
    }

    /// Where elements of several shapes stood in one column, Spark keeps each as the JSON that it was.
    private Column structure(Column column, DataType is, StructType asked, String path) {
        if (is instanceof StringType) {
            return Lines.said(column, asked);
        }
        if (!(is instanceof StructType its)) {
            return refused(is, asked, path);
        }
        Column[] fields = Arrays.stream(asked.fields())
                .map(field -> field(its, field.name())
                        .map(found -> fitted(
                                column.getField(found.name()),
                                found.dataType(),
                                field.dataType(),
                                path + "." + field.name()))
                        .orElseGet(() -> lit(null).cast(field.dataType()))
                        .as(field.name()))
                .toArray(Column[]::new);
        return when(column.isNotNull(), struct(fields));
    }

    private Column list(Column column, DataType is, ArrayType asked, String path) {
        if (is instanceof StringType) {
            return Lines.said(column, asked);
        }
        if (!(is instanceof ArrayType its)) {
            return refused(is, asked, path);
        }
        return transform(column, each -> fitted(each, its.elementType(), asked.elementType(), path));
    }

    private Column text(Column column, DataType is, String path) {
        if (is instanceof TimestampType && !INSTANTS.contains(path)) {
            throw new BadInput(
                    "%s: the column %s holds moments without the zone in which they were written, so that their"
                                    .formatted(table, path)
                            + " days can't be known; write it as text");
        }
        if (is instanceof TimestampType) {
            return date_format(column, "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
        }
        if (is instanceof TimestampNTZType) {
            return replace(column.cast("string"), lit(" "), lit("T"));
        }
        return is instanceof StructType || is instanceof ArrayType ? to_json(column) : column.cast("string");
    }

    private Column refused(DataType is, DataType asked, String path) {
        throw new BadInput("%s: the column %s holds %s, expected %s"
                .formatted(table, path, is.simpleString(), asked.simpleString()));
    }

    /// The column of this name, else the one that is called so by a tool which writes all names in one case.
    private static Optional<StructField> field(StructType there, String name) {
        List<StructField> fields = List.of(there.fields());
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .or(() -> fields.stream()
                        .filter(field -> field.name().equalsIgnoreCase(name))
                        .findFirst());
    }
}
