package pedicle.bench;

/// What is asked of a task.
sealed interface Goal {

    /// To be so many times as fast as R, which knows the task by a name of its own.
    record Faster(String inR, double times) implements Goal {}

    /// To be done in so many seconds.
    record Within(double seconds) implements Goal {}
}
