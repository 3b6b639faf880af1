package pedicle.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.UriType;

/// HAPI's validator with the profiles of implementation guides, read from a folder that holds their packages
/// unpacked or their sources (`-Dpedicle.guides`). `docs/fhir.md` says which.
final class Guides {

    private static final String OF_R5 =
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-MeasureReport.supplementalData";

    private final FhirValidator validator;

    private Guides(FhirValidator validator) {
        this.validator = validator;
    }

    /// Empty where no folder is named.
    static Optional<Guides> named() {
        return Optional.ofNullable(System.getProperty("pedicle.guides"))
                .map(Path::of)
                .map(Guides::in);
    }

    /// What is wrong with a resource by a profile, a sentence each.
    List<String> faults(JsonNode resource, String profile) {
        return validator
                .validateWithResult(resource.toString(), new ValidationOptions().addProfile(profile))
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static Guides in(Path folder) {
        FhirContext context = FhirContext.forR4Cached();
        PrePopulatedValidationSupport guides = new PrePopulatedValidationSupport(context);
        guides.addStructureDefinition(standIn(OF_R5));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> read(context, file).ifPresent(guides::addResource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                guides,
                Validator.languages(context),
                new DefaultProfileValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context)));
        return new Guides(context.newValidator().registerValidatorModule(instances));
    }

    /// What a profile is made of; a guide's folder holds much else, also pieces of pages.
    private static Optional<IBaseResource> read(FhirContext context, Path file) {
        String name = file.getFileName().toString();
        if (!name.matches("(?i)(StructureDefinition|ValueSet|CodeSystem)-.*\\.(json|xml)")) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            if (!text.contains("\"resourceType\"") && !text.contains("xmlns=\"http://hl7.org/fhir\"")) {
                return Optional.empty();
            }
            IParser parser = name.endsWith(".xml") ? context.newXmlParser() : context.newJsonParser();
            // Some are written for later releases of FHIR, and say so in words that R4 does not know.
            parser.setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
            return Optional.of(parser.parseResource(text));
        } catch (DataFormatException broken) {
            // The sources of a guide may be broken in places. A profile that is missing is a fault where it
            // is asked for.
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /// DEQM's profiles name an extension of FHIR R5, which we do not write: its address must lead somewhere.
    private static StructureDefinition standIn(String url) {
        StructureDefinition extension = new StructureDefinition();
        extension
                .setUrl(url)
                .setName("StandIn")
                .setStatus(Enumerations.PublicationStatus.ACTIVE)
                .setKind(StructureDefinition.StructureDefinitionKind.COMPLEXTYPE)
                .setAbstract(false)
                .setType("Extension")
                .setBaseDefinition("http://hl7.org/fhir/StructureDefinition/Extension")
                .setDerivation(StructureDefinition.TypeDerivationRule.CONSTRAINT)
                .addContext()
                .setType(StructureDefinition.ExtensionContextType.ELEMENT)
                .setExpression("Element");
        extension.getDifferential().addElement().setPath("Extension").setId("Extension");
        extension
                .getDifferential()
                .addElement()
                .setPath("Extension.url")
                .setFixed(new UriType(url))
                .setId("Extension.url");
        return extension;
    }
}
