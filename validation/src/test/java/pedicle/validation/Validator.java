package pedicle.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations;

/// HAPI's validator for FHIR R4, made once.
///
/// Without a terminology server: codes of SNOMED CT, LOINC and CPT are taken at their word.
final class Validator {

    private static final FhirValidator HAPI = make();

    private Validator() {}

    private static FhirValidator make() {
        FhirContext context = FhirContext.forR4Cached();
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                languages(context),
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context)));
        return context.newValidator().registerValidatorModule(instances);
    }

    /// The languages of expressions as FHIR R4B has them. R4's list, which others may extend, ends before
    /// the one that CQF Measures demands of populations.
    static PrePopulatedValidationSupport languages(FhirContext context) {
        CodeSystem system = new CodeSystem();
        system.setUrl("http://hl7.org/fhir/expression-language")
                .setStatus(Enumerations.PublicationStatus.ACTIVE)
                .setContent(CodeSystem.CodeSystemContentMode.COMPLETE);
        Stream.of("text/cql", "text/fhirpath", "application/x-fhir-query", "text/cql-identifier", "text/cql-expression")
                .forEach(code -> system.addConcept().setCode(code));
        PrePopulatedValidationSupport support = new PrePopulatedValidationSupport(context);
        support.addCodeSystem(system);
        return support;
    }

    /// What is wrong with a resource, a sentence each.
    static List<String> faults(JsonNode resource) {
        return HAPI.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
