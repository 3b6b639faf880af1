package pedicle.care.rule;

import pedicle.catalog.reference.Rule.Modality;

/// One image of an order. An order may ask for several at once, such as a CT of the abdomen and an MRI of the
/// lumbar spine; only its lumbar parts are judged, and what else it asks for is left as it is.
public record Part(Scope scope, Contrast contrast, String words) {

    public boolean isLumbar() {
        return switch (scope) {
            case Scope.LumbarImaging _ -> true;
            case Scope.SomethingElse _ -> false;
        };
    }

    /// `NONE` where it is no lumbar image, or does not say by which modality.
    Modality modality() {
        return switch (scope) {
            case Scope.LumbarImaging(Modality modality) -> modality;
            case Scope.SomethingElse _ -> Modality.NONE;
        };
    }
}
