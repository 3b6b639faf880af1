package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Optional;

/// An earlier time of low back pain that the record holds beside the one for which the image is ordered.
public record Episode(String where, Optional<LocalDate> began, Optional<LocalDate> ended, String words) {}
