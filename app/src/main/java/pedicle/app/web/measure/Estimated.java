package pedicle.app.web.measure;

import pedicle.catalog.Estimate;
import pedicle.measure.model.Outcome;

/// What one method finds spared among 100 people, or why it finds nothing. `extra` is a sentence on what can be seen of
/// what the method takes for granted, often empty.
record Estimated(Method method, Outcome<Estimate> perHundred, String extra) {

    Estimated(Method method, Outcome<Estimate> perHundred) {
        this(method, perHundred, "");
    }
}
