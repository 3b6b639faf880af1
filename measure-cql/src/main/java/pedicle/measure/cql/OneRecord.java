package pedicle.measure.cql;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/// One patient's resources, as the engine asks for them: by type, and by the value set that a code of
/// theirs is in. The next patient takes the place of the last; each thread has one of its own.
final class OneRecord implements RetrieveProvider {

    private final Terminology terminology;
    private final IParser parser;
    private final Map<String, List<Object>> byType = new HashMap<>();
    private final Map<String, List<Object>> bySet = new HashMap<>();

    OneRecord(Terminology terminology) {
        this.terminology = terminology;
        // What is not valid FHIR, such as a date in words, is left out and the rest is read.
        this.parser = FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
    }

    void open(List<String> lines) {
        byType.clear();
        bySet.clear();
        for (String line : lines) {
            Resource resource = (Resource) parser.parseResource(line);
            byType.computeIfAbsent(resource.fhirType(), _ -> new ArrayList<>()).add(resource);
        }
    }

    @Override
    public Iterable<Object> retrieve(
            @Nullable String context,
            @Nullable String contextPath,
            @Nullable Object contextValue,
            String dataType,
            @Nullable String templateId,
            @Nullable String codePath,
            @Nullable Iterable<Code> codes,
            @Nullable String valueSet,
            @Nullable String datePath,
            @Nullable String dateLowPath,
            @Nullable String dateHighPath,
            @Nullable Interval dateRange) {
        List<Object> all = byType.getOrDefault(dataType, List.of());
        if (codes != null || dateRange != null) {
            throw new UnsupportedOperationException("our CQL asks by value set alone: " + dataType);
        }
        if (valueSet == null || codePath == null || all.isEmpty()) {
            return all;
        }
        return bySet.computeIfAbsent(
                dataType + ' ' + codePath + ' ' + valueSet,
                _ -> all.stream()
                        .filter(resource -> isIn(valueSet, (Base) resource, codePath))
                        .toList());
    }

    private boolean isIn(String valueSet, Base resource, String codePath) {
        for (Base concept : resource.getNamedProperty(codePath).getValues()) {
            for (Coding coding : ((CodeableConcept) concept).getCoding()) {
                if (coding.getSystem() != null
                        && coding.getCode() != null
                        && terminology
                                .setsOf(coding.getSystem(), coding.getCode())
                                .contains(valueSet)) {
                    return true;
                }
            }
        }
        return false;
    }
}
