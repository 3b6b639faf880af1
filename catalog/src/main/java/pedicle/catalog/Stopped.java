package pedicle.catalog;

/// Somebody stopped long work that they were watching; nothing of it was kept.
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Stopped() {
        super("the work was stopped");
    }
}
