package pedicle.measure.cql;

import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.model.CachingModelResolverDecorator;

/// The engine's reading of FHIR R4 resources, but that a value which could not be read, such as a date in
/// words, is none; the engine itself stops at it.
final class Resources extends CachingModelResolverDecorator {

    Resources() {
        super(new R4FhirModelResolver());
    }

    @Override
    public @Nullable Object resolvePath(@Nullable Object target, String path) {
        if (target instanceof PrimitiveType<?> primitive && primitive.getValue() == null) {
            return null;
        }
        return super.resolvePath(target, path);
    }
}
