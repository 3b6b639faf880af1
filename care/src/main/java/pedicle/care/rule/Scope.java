package pedicle.care.rule;

import java.util.List;
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
        return of(new PartReader(codes).parts(new Order("", ordered, List.of(), List.of(), Optional.empty())));
    }

    /// The whole order in one word: its first lumbar image, else something else.
    static Scope of(List<Part> parts) {
        return parts.stream()
                .filter(Part::isLumbar)
                .map(Part::scope)
                .findFirst()
                .orElse(new SomethingElse());
    }

    static Modality modality(String word) {
        return switch (word) {
            case "mri" -> Modality.MRI;
            case "ct" -> Modality.CT;
            case "xray" -> Modality.XRAY;
            default -> Modality.NONE;
        };
    }

    /// How orders without a known code name the lumbar spine and the modality, in English and French.
    final class Words {

        static final Pattern LUMBAR =
                Pattern.compile("\\b(lumbar|lumbosacral|lumbo-sacral|l-?spine|l/?s[- ]spine|lombaire|lombo-?sacr\\w*)");

        /// Regions of the body that an order may name beside the lumbar spine, or in its place.
        static final Pattern ELSEWHERE =
                Pattern.compile("\\b(cervical\\w*|c-?spine|thoracic|t-?spine|dorsal\\w*|abdom\\w*"
                        + "|pelvi\\w*|bassin|chest|thorax|brain|head|cerebr\\w*|hips?|hanche|knees?|genou|shoulder|kidneys?|kub"
                        + "|sacroiliac|sacro-iliaque\\w*|si joints?|whole spine|aorta\\w*|angiogra\\w*)");

        /// The lumbar spine shown again from a scan made for something else is no order for a lumbar image.
        static final Pattern BY_THE_WAY = Pattern.compile("\\b(reformat\\w*|reconstruct\\w*)");

        /// A puncture or injection under imaging is a treatment, not a look.
        static final Pattern NEEDLE = Pattern.compile("\\b(puncture|ponction|injection|infiltration|biops)");

        private static final Pattern MRI = Pattern.compile("\\b(mri|mr|irm|magnetic)\\b");
        private static final Pattern CT = Pattern.compile("\\b(ct|tdm|computed|scanner|tomodensitom\\w*)\\b");
        private static final Pattern XRAY =
                Pattern.compile("\\b(x-?rays?|xr|radiographs?|radiography|radiographies?|films?|plain)\\b");

        private Words() {}

        static Modality modality(String words) {
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
