package pedicle.measure.cql;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.model.CachingModelResolverDecorator;

/// The engine's reading of FHIR R4 resources, but that a value which could not be read, such as a date in
/// words, is none, and that of a time where FHIR has a date the day counts; the engine itself stops at both.
final class Resources extends CachingModelResolverDecorator {

    Resources() {
        super(new R4FhirModelResolver());
    }

    @Override
    public @Nullable Object resolvePath(@Nullable Object target, String path) {
        if (target instanceof PrimitiveType<?> primitive && primitive.getValue() == null) {
            return null;
        }
        if (target instanceof DateType date && date.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0) {
            return super.resolvePath(new DateType(date.getValueAsString().substring(0, 10)), path);
        }
        return super.resolvePath(target, path);
    }
}
