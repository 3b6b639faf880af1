package pedicle.app.web.page.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pedicle.app.web.page.Say;
import pedicle.catalog.reference.Source;

/// What the catalog's collections, topics, code sets and code systems are called, and what each is for.
public final class Names {

    /// A name and a few words on what it is for.
    public record Name(String name, String what) {}

    private static final Map<String, Name> COLLECTIONS = Map.ofEntries(
            Map.entry("tdf-2012", new Name("Theoretical Domains Framework, 2012", "what moves a clinician to act")),
            Map.entry("tdf-2005", new Name("Theoretical Domains Framework, 2005", "its first version")),
            Map.entry("cfir-2022", new Name("CFIR, 2022", "what in and around a service helps or hinders change")),
            Map.entry("cfir-2009", new Name("CFIR, 2009", "its first version, which most older studies used")),
            Map.entry("com-b", new Name("COM-B", "capability, opportunity and motivation")),
            Map.entry("intervention-functions", new Name("Intervention functions", "what an intervention can do")),
            Map.entry("policy-categories", new Name("Policy categories", "what makes an intervention happen")),
            Map.entry(
                    "bct-v1",
                    new Name("Behaviour change techniques, version 1", "the active parts of an intervention")),
            Map.entry("eric", new Name("ERIC strategies", "ways to put an innovation into practice")),
            Map.entry("epoc", new Name("EPOC components", "as Cochrane's reviews name interventions")),
            Map.entry("apease", new Name("APEASE criteria", "what a panel weighs when it chooses")),
            Map.entry("tidier", new Name("TIDieR", "what the description of an intervention says")),
            Map.entry("guided", new Name("GUIDED", "what a report on developing an intervention says")),
            Map.entry("coreq", new Name("COREQ", "what a report of interviews says")));

    private static final Map<String, Name> TOPICS = Map.ofEntries(
            Map.entry("pretest", new Name("Before any test", "how often serious disease is behind low back pain")),
            Map.entry("red-flags", new Name("Red flags", "how well each sign tells disease from none")),
            Map.entry(
                    "prevalence-without-pain",
                    new Name("Findings without pain", "what scans show in people who feel well")),
            Map.entry("with-pain-odds", new Name("Findings with pain", "which findings go with pain at all")),
            Map.entry("prognosis", new Name("Prognosis", "how low back pain goes on")),
            Map.entry("harms", new Name("Harms of early imaging", "what follows an image that was not needed")),
            Map.entry("radiation", new Name("Radiation", "dose by kind of image")),
            Map.entry("imaging-frequency", new Name("How often people are imaged", "by country, setting and year")),
            Map.entry("component-effects", new Name("What changed practice", "effects of components in trials")),
            Map.entry(
                    "eric-endorsement", new Name("ERIC endorsements", "which strategies experts matched to barriers")),
            Map.entry("measure-limits", new Name("Limits of measures", "how far claims and records can be trusted")));

    private static final Map<String, String> SYSTEMS = Map.of(
            "http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM",
            "https://fhir.infoway-inforoute.ca/CodeSystem/icd-10-ca", "ICD-10-CA",
            "http://hl7.org/fhir/sid/icd-10", "ICD-10",
            "http://snomed.info/sct", "SNOMED CT",
            "http://www.ama-assn.org/go/cpt", "CPT",
            "http://loinc.org", "LOINC",
            "http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm");

    /// Words of source ids that are written in capitals.
    private static final Set<String> ACRONYMS = Set.of(
            "aaa", "acp", "acr", "acsqhc", "ama", "bcw", "bmj", "ca", "ces", "cihi", "cm", "cms166", "cpt", "cwc",
            "epoc", "fhir", "girft", "gp", "hedis", "hps", "icd", "lbp", "loinc", "mri", "msd", "nchs", "ng59", "ng65",
            "nice", "nqf", "pama", "snomed", "stuk", "uk", "va");

    private static final Pattern CONFIDENCE = Pattern.compile("^([HML])(?:\\s*[;:.,]\\s*|$)");

    private Names() {}

    public static Name collection(String id) {
        return COLLECTIONS.getOrDefault(id, new Name(Say.slug(id), ""));
    }

    public static Name topic(String id) {
        return TOPICS.getOrDefault(id, new Name(Say.slug(id), ""));
    }

    /// `flag-injecting-drugs` becomes Red flag: injecting drugs.
    public static String codeSet(String id) {
        if (id.startsWith("flag-")) {
            return "Red flag: " + acronyms(id.substring(5).replace('-', ' '));
        }
        if (id.startsWith("exclusion-")) {
            return "Exclusion: " + id.substring(10).replace('-', ' ');
        }
        return Say.slug(id);
    }

    public static String system(String uri) {
        return SYSTEMS.getOrDefault(uri, uri);
    }

    /// What a link between terms claims.
    public static String kind(String kind) {
        return switch (kind) {
            case "literature" -> "published papers link them";
            case "expert-allocation" -> "experts put them together";
            case "expert-endorsement" -> "experts endorsed it";
            case "com-b" -> "belongs to this part of COM-B";
            case "function" -> "this function may answer it";
            case "worked-example" -> "used so for low back pain";
            case "became" -> "became, in the newer version";
            default -> kind.replace('-', ' ');
        };
    }

    /// A source in two or three words, from its id: `carey-2018` is Carey 2018.
    public static String source(Source source) {
        return Arrays.stream(source.id().split("-"))
                .map(word -> ACRONYMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), Say::slug))
                .replaceFirst("ICD 10 ", "ICD-10-");
    }

    /// What is measured, with the field's short words spelled out.
    public static String measure(String measure) {
        return switch (measure) {
            case "lr+" -> "likelihood ratio if present";
            case "lr-" -> "likelihood ratio if absent";
            case "post-test" -> "probability given the sign";
            default -> measure.replace('-', ' ');
        };
    }

    /// A note, with the letter for how firmly something is recalled written out.
    public static String note(String note) {
        Matcher letter = CONFIDENCE.matcher(note);
        if (!letter.find()) {
            return note;
        }
        String firmly = switch (letter.group(1)) {
            case "H" -> "recalled firmly";
            case "M" -> "recalled fairly firmly";
            default -> "recalled loosely";
        };
        String rest = note.substring(letter.end());
        return rest.isEmpty() ? firmly : firmly + "; " + rest;
    }

    private static String acronyms(String words) {
        return words.equals("aaa") || words.equals("hiv") ? words.toUpperCase(Locale.ROOT) : words;
    }
}
