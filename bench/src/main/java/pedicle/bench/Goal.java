package pedicle.bench;

/// What is asked of a task.
sealed interface Goal {

    /// To be so many times as fast as R once the JVM is warm, as people compare programs.
    record Faster(double times) implements Goal {}

    /// To be done in so many seconds, also the first time, which is what a person waits for.
    record Within(double seconds) implements Goal {}

    /// Nothing; how long it takes is worth knowing.
    record Known() implements Goal {}
}
