package pedicle.app.workspace;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import pedicle.catalog.Ids;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.ThreadStore;

/// Rows that tests write and look for.
final class Rows {

    private Rows() {}

    /// Writes one row and returns its id when the write is acknowledged.
    static String writeTo(Workspace workspace) {
        String id = Ids.next();
        workspace.write(handle -> ThreadStore.tie(handle, new Knot(id, Knot.Kind.QUOTE, "a row of some length", "/x")));
        return id;
    }

    /// Two rows that are only true together.
    static void writePairTo(Workspace workspace) {
        workspace.write(handle -> {
            ThreadStore.tie(handle, new Knot(Ids.next(), Knot.Kind.QUOTE, "first", "/x"));
            ThreadStore.tie(handle, new Knot(Ids.next(), Knot.Kind.QUOTE, "second", "/x"));
        });
    }

    static List<String> of(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from knot order by id")
                .mapTo(String.class)
                .list());
    }

    static int count(Jdbi jdbi) {
        return of(jdbi).size();
    }
}
