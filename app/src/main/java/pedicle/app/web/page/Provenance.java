package pedicle.app.web.page;

import pedicle.catalog.Status;
import pedicle.catalog.reference.Ground;

/// Where a number comes from and how we know it, behind the small mark beside the number. `address` is empty
/// where the source has none.
public record Provenance(Status status, String source, String address, String note) {

    /// A figure of the catalog: the address is its DOI's.
    public static Provenance of(Ground ground) {
        String address =
                ground.source().doi().map(doi -> "https://doi.org/" + doi).orElse("");
        return new Provenance(ground.status(), ground.source().citation(), address, ground.note());
    }

    /// A number that we computed from the workspace's own records; `address` leads to where it was computed.
    public static Provenance ours(String how, String address) {
        return new Provenance(Status.DERIVED, how, address, "");
    }

    public String word() {
        return Say.word(status);
    }

    public String meaning() {
        return Say.meaning(status);
    }
}
