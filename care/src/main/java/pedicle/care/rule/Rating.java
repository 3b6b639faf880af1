package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// How appropriate the ACR finds an image in a variant (`acr-2021-ratings.csv`).
///
/// Variants 1 and 2 were seen in the ACR's tables, 3 to 7 in its summary for patients: to be checked against the
/// document of 2021 before use. An image that the summary does not name counts as usually not appropriate.
public record Rating(Variant variant, String image, Level level) {

    public enum Level {
        USUALLY,
        MAY_BE,
        USUALLY_NOT;

        /// The word of the Argonaut draft's ratings: appropriate, may be, or not.
        public String word() {
            return switch (this) {
                case USUALLY -> "appropriate";
                case MAY_BE -> "may-be-appropriate";
                case USUALLY_NOT -> "not-appropriate";
            };
        }
    }

    private static final List<Row> ROWS =
            Table.ours(Rating.class, "/pedicle/care/rule/acr-2021-ratings.csv").rows();

    /// The rating of an order's lumbar images by what the sheet knows to be present, of several the lowest; empty
    /// where there is none, or none whose modality is named.
    public static Optional<Rating> of(List<Part> parts, FactSheet sheet, LocalDate on) {
        Variant variant = Variant.of(sheet, on);
        return parts.stream()
                .filter(Part::isLumbar)
                .map(Rating::image)
                .flatMap(Optional::stream)
                .map(image -> new Rating(variant, image, level(variant, image)))
                .max(Comparator.comparing(Rating::level));
    }

    private static Level level(Variant variant, String image) {
        return ROWS.stream()
                .filter(row -> row.whole("variant") == variant.number()
                        && row.required("image").equals(image))
                .findFirst()
                .map(row -> row.choice("level", Level.class))
                .orElse(Level.USUALLY_NOT);
    }

    /// The table's name of an image; contrast that nobody mentions is none.
    private static Optional<String> image(Part part) {
        String contrast = switch (part.contrast()) {
            case WITHOUT, NOT_SAID -> "without";
            case WITH -> "with";
            case WITHOUT_AND_WITH -> "without-and-with";
        };
        return switch (part.modality()) {
            case MRI, MRI_CONTRAST -> Optional.of("mri-" + contrast);
            case CT ->
                Optional.of(
                        part.words().toLowerCase(Locale.ROOT).contains("myelogra")
                                ? "ct-myelography"
                                : "ct-" + contrast);
            case XRAY -> Optional.of("radiograph");
            case SI_JOINT_XRAY, NONE -> Optional.empty();
        };
    }
}
