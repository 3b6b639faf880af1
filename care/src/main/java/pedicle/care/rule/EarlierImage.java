package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Optional;
import pedicle.catalog.reference.Rule.Modality;

/// A lumbar image that the record holds from before this order. `done` is empty where the record does not say when.
public record EarlierImage(String where, Modality modality, Optional<LocalDate> done, String words) {}
