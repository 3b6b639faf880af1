package pedicle.care.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Rule.Modality;

/// What kind of thing was ordered.
public sealed interface Scope {

    /// An image of the lumbar spine by this modality; `NONE` where the order does not say by which.
    record LumbarImaging(Modality modality) implements Scope {}

    /// Anything else. We have nothing to say to it.
    record SomethingElse() implements Scope {}

    /// Codes decide. Words are only read where no code is one that we know.
    static Scope of(Concept ordered, List<Code> codes) {
        Optional<Code> lumbar = first("lumbar-imaging", ordered, codes);
        if (lumbar.isPresent()) {
            return new LumbarImaging(modality(lumbar.get().modality()));
        }
        if (first("sacroiliac-imaging", ordered, codes).isPresent()
                || first("spine-imaging-other", ordered, codes).isPresent()) {
            return new SomethingElse();
        }
        return inWords(ordered.words());
    }

    private static Optional<Code> first(String set, Concept ordered, List<Code> codes) {
        return codes.stream()
                .filter(code -> code.set().equals(set) && ordered.isIn(code))
                .findFirst();
    }

    private static Scope inWords(String words) {
        String low = words.toLowerCase(Locale.ROOT);
        Modality modality = Words.modality(low);
        if (modality == Modality.NONE
                || !Words.LUMBAR.matcher(low).find()
                || Words.NEEDLE.matcher(low).find()) {
            return new SomethingElse();
        }
        return new LumbarImaging(modality);
    }

    private static Modality modality(String word) {
        return switch (word) {
            case "mri" -> Modality.MRI;
            case "ct" -> Modality.CT;
            case "xray" -> Modality.XRAY;
            default -> Modality.NONE;
        };
    }

    /// How orders without a known code name the lumbar spine and the modality, in English and French.
    final class Words {

        private static final Pattern LUMBAR =
                Pattern.compile("\\b(lumbar|lumbosacral|l-?spine|ls[- ]spine|lombaire|lombo-?sacr\\w*)");

        /// A puncture or injection under imaging is a treatment, not a look.
        private static final Pattern NEEDLE = Pattern.compile("\\b(puncture|ponction|injection|infiltration|biops)");

        private static final Pattern MRI = Pattern.compile("\\b(mri|mr|irm|magnetic)\\b");
        private static final Pattern CT = Pattern.compile("\\b(ct|tdm|computed|scanner|tomodensitom\\w*)\\b");
        private static final Pattern XRAY =
                Pattern.compile("\\b(x-?rays?|xr|radiographs?|radiography|radiographies?|films?|plain)\\b");

        private Words() {}

        private static Modality modality(String words) {
            if (MRI.matcher(words).find()) {
                return Modality.MRI;
            }
            if (CT.matcher(words).find()) {
                return Modality.CT;
            }
            return XRAY.matcher(words).find() ? Modality.XRAY : Modality.NONE;
        }
    }
}
