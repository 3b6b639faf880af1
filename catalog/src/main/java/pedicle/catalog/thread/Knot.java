package pedicle.catalog.thread;

/// A thing on the thread. `place` is the address of the page that shows it whole.
public record Knot(String id, Kind kind, String label, String place) {

    /// In the order of the loop.
    public enum Kind {
        SURVEY_SCALE,
        INTERVIEW_CODE,
        QUOTE,
        FINDING,
        COMPONENT,
        STRATEGY,
        DELIVERY,
        RESULT
    }
}
