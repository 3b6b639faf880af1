package pedicle.app.command;

import pedicle.catalog.Progress;
import pedicle.measure.bulk.Watcher;

/// What a fetch waits for, and how far it is, on standard error where that is a terminal.
record Terminal(Progress progress) implements Watcher {

    /// So wide is the line that is written over.
    private static final int WIDE = 100;

    @Override
    public void waits(String words) {
        if (progress instanceof Waiting) {
            System.err.printf("\r%-" + WIDE + "s", words.length() <= WIDE ? words : words.substring(0, WIDE));
        }
    }

    @Override
    public void at(long done, long of) {
        if (done == 0 && progress instanceof Waiting) {
            System.err.print("\r" + " ".repeat(WIDE) + "\r");
        }
        progress.at(done, of);
    }
}
