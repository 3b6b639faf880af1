package pedicle.measure.cql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.tuple.Pair;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Tuple;
import pedicle.measure.indicator.Period;

/// Evaluates one library for one patient after another, on one thread.
final class Evaluation {

    private static final String FHIR = "http://hl7.org/fhir";
    private static final String EPISODES = "Episodes";
    private static final String WITHOUT = "Reason Without Episode";

    private final OneRecord record;
    private final CqlEngine engine;
    private final Records records;
    private final VersionedIdentifier library;
    private final Map<String, Object> parameters;

    Evaluation(
            Compiled compiled,
            Terminology terminology,
            Records records,
            VersionedIdentifier library,
            Period period,
            boolean insured) {
        this.record = new OneRecord(terminology);
        this.records = records;
        this.library = library;
        this.engine = new CqlEngine(
                new Environment(
                        compiled.libraries(),
                        Map.of(FHIR, new CompositeDataProvider(new Resources(), record)),
                        terminology),
                EnumSet.of(CqlEngine.Options.EnableExpressionCaching));
        this.parameters = Map.of(
                "Measurement Period",
                between(period),
                "Insurance Known",
                insured,
                "Dispensings Known",
                records.dispensingsKnown());
    }

    /// Reads a patient's resources, which the next evaluation is of.
    void open(List<String> lines) {
        record.open(lines);
    }

    /// A row for each episode of the patient whose record is open, or one that says why there is none.
    List<Standing> of(String patient) {
        EvaluationResult result = evaluate(patient, Set.of(EPISODES, WITHOUT));
        List<Standing> standings = new ArrayList<>();
        for (Object episode : (Iterable<?>) valueOf(result, EPISODES)) {
            standings.add(Standing.of(patient, standings.size() + 1, (Tuple) episode, records));
        }
        return standings.isEmpty()
                ? List.of(Standing.without(patient, String.valueOf(valueOf(result, WITHOUT))))
                : standings;
    }

    /// What the expressions of the library give for the patient whose record is open.
    EvaluationResult evaluate(String patient, Set<String> expressions) {
        return engine.evaluate(library, expressions, Pair.of("Patient", patient), parameters, null);
    }

    private static Object valueOf(EvaluationResult result, String expression) {
        @Nullable Object value = result.forExpression(expression).value();
        if (value == null) {
            throw new IllegalStateException("the CQL gives nothing for “" + expression + "”");
        }
        return value;
    }

    private static Interval between(Period period) {
        OffsetDateTime start = period.from().atStartOfDay().atOffset(ZoneOffset.UTC);
        OffsetDateTime end = period.to().atTime(23, 59, 59, 999_000_000).atOffset(ZoneOffset.UTC);
        return new Interval(new DateTime(start), true, new DateTime(end), true);
    }
}
