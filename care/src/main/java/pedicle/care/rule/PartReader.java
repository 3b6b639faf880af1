package pedicle.care.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Rule.Modality;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Parts an order into its images. Codes decide; words are only read where no code is one that we know.
final class PartReader {

    private static final List<String> IMAGING = List.of("lumbar-imaging", "sacroiliac-imaging", "spine-imaging-other");

    /// Where one image's name ends and the next begins. "With and without contrast" is one name.
    private static final Pattern BETWEEN =
            Pattern.compile("[,;+&]|\\s/\\s|(?<!\\bwith)(?<!\\bwithout)(?<!\\bavec)(?<!\\bsans)\\s(?:and|et|plus)\\s");

    private static final Pattern NO_NEEDLE =
            Pattern.compile("\\b(?:sans|avec|without|with)(?: (?:et|and) (?:sans|avec|without|with))? injection\\b");

    private final Map<String, List<Code>> codesOfSystem;
    private final Map<String, Contrast> contrasts = new HashMap<>();

    PartReader(List<Code> codes) {
        this.codesOfSystem = codes.stream()
                .filter(code -> IMAGING.contains(code.set()))
                .collect(Collectors.groupingBy(Code::system));
        for (Row row : Table.ours(PartReader.class, "/pedicle/care/rule/contrast-codes.csv")
                .rows()) {
            contrasts.put(row.required("system") + " " + row.required("code"), row.choice("contrast", Contrast.class));
        }
    }

    /// At least one part; an order for nothing that we know is one part that is something else.
    List<Part> parts(Order order) {
        String details = order.details().stream()
                .map(Concept::words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" "));
        List<Part> coded = coded(order.what(), details);
        return coded.isEmpty() ? inWords((order.what().words() + " " + details).strip()) : coded;
    }

    /// The lumbar images that an entry of a record names; most name none, and are done with after one look.
    List<Part> lumbar(Concept what) {
        List<Part> coded = coded(what, "");
        if (coded.isEmpty()
                && !Scope.Words.LUMBAR
                        .matcher(what.words().toLowerCase(Locale.ROOT))
                        .find()) {
            return List.of();
        }
        List<Part> parts = coded.isEmpty() ? inWords(what.words().strip()) : coded;
        return parts.stream().filter(Part::isLumbar).toList();
    }

    /// The images that an order's known codes name, each once: codes of two systems for one image are translations.
    private List<Part> coded(Concept what, String details) {
        Map<Scope, Part> parts = new LinkedHashMap<>();
        for (Concept.Coding coding : what.codings()) {
            Optional<Code> known = codesOfSystem.getOrDefault(coding.system(), List.of()).stream()
                    .filter(code -> code.holds(coding.system(), coding.code()))
                    .findFirst();
            if (known.isPresent()) {
                Code code = known.get();
                Scope scope = scope(code, what.words() + " " + details);
                Contrast contrast = Optional.ofNullable(contrasts.get(coding.system() + " " + coding.code()))
                        .orElse(Contrast.inWords(code.name()))
                        .orElse(Contrast.inWords(what.words() + " " + details));
                parts.merge(
                        scope,
                        new Part(scope, contrast, name(code, what)),
                        (first, second) -> new Part(scope, first.contrast().orElse(second.contrast()), first.words()));
            }
        }
        return List.copyOf(parts.values());
    }

    private static String name(Code code, Concept what) {
        return code.name().isEmpty() ? what.words() : code.name();
    }

    /// "MRI of spine, region not stated" is lumbar where the body site beside it says so.
    private static Scope scope(Code code, String words) {
        boolean open = code.name().contains("region not stated");
        return code.set().equals("lumbar-imaging")
                        || (open
                                && Scope.Words.LUMBAR
                                        .matcher(words.toLowerCase(Locale.ROOT))
                                        .find())
                ? new Scope.LumbarImaging(Scope.modality(code.modality()))
                : new Scope.SomethingElse();
    }

    private static List<Part> inWords(String words) {
        String low = words.toLowerCase(Locale.ROOT);
        // “Sans injection” is French for “without contrast”.
        String bare = NO_NEEDLE.matcher(low).replaceAll(" ");
        if (Scope.Words.NEEDLE.matcher(bare).find()) {
            return List.of(new Part(new Scope.SomethingElse(), Contrast.NOT_SAID, words));
        }
        List<String> pieces = Stream.of(BETWEEN.split(low))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        Contrast contrast = Contrast.inWords(low);
        Map<Scope, Part> parts = new LinkedHashMap<>();
        List<Modality> waiting = new ArrayList<>();
        Modality modality = Modality.NONE;
        for (String piece : pieces) {
            Modality own = Scope.Words.modality(piece);
            modality = own == Modality.NONE ? modality : own;
            boolean lumbar = Scope.Words.LUMBAR.matcher(piece).find()
                    && !Scope.Words.BY_THE_WAY.matcher(piece).find();
            boolean elsewhere = Scope.Words.ELSEWHERE.matcher(piece).find();
            if (!lumbar && !elsewhere) {
                // “X-ray and MRI lumbar spine”: the first waits for the region of the second.
                if (own != Modality.NONE) {
                    waiting.add(own);
                }
                continue;
            }
            if (elsewhere) {
                keep(parts, new Scope.SomethingElse(), Contrast.NOT_SAID, piece);
            }
            if (lumbar) {
                waiting.forEach(earlier -> keep(parts, new Scope.LumbarImaging(earlier), contrast, piece));
                if (modality != Modality.NONE) {
                    keep(parts, new Scope.LumbarImaging(modality), contrast, piece);
                }
            }
            waiting.clear();
        }
        // “Lumbar spine, MRI”: the modality stands after the region.
        boolean named = pieces.stream()
                        .anyMatch(piece -> Scope.Words.LUMBAR.matcher(piece).find())
                && !Scope.Words.BY_THE_WAY.matcher(low).find();
        if (parts.isEmpty() && named) {
            waiting.forEach(later -> keep(parts, new Scope.LumbarImaging(later), contrast, words));
        }
        return parts.isEmpty()
                ? List.of(new Part(new Scope.SomethingElse(), Contrast.NOT_SAID, words))
                : List.copyOf(parts.values());
    }

    private static void keep(Map<Scope, Part> parts, Scope scope, Contrast contrast, String words) {
        parts.putIfAbsent(scope, new Part(scope, contrast, words));
    }
}
