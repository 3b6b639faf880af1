package pedicle.care.hooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pedicle.care.fhir.Proposal;
import pedicle.catalog.reference.Rule.Modality;
import pedicle.catalog.table.Table;

/// How an order for the image that is advised is coded, in the code systems of the catalog's list of images.
final class AdvisedImage {

    private final Map<Modality, List<Proposal.Coding>> codes = new HashMap<>();

    AdvisedImage() {
        Table.ours(AdvisedImage.class, "/pedicle/care/hooks/advised-codes.csv")
                .rows()
                .forEach(row -> codes.computeIfAbsent(
                                Modality.valueOf(row.required("modality")
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_')),
                                _ -> new ArrayList<>())
                        .add(new Proposal.Coding(row.required("system"), row.required("code"), row.required("words"))));
    }

    List<Proposal.Coding> codes(Modality modality) {
        return List.copyOf(codes.getOrDefault(modality, List.of()));
    }

    String words(Modality modality) {
        return codes(modality).getFirst().words();
    }
}
