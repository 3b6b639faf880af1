package pedicle.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/// How much a page takes in one request, told from the request's head before anything of its body is read.
final class BodyLimit {

    /// A survey of a hundred thousand people as CSV is a tenth of this.
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private BodyLimit() {}

    /// Why a body is not read.
    enum Refusal {
        TOO_LARGE(
                HttpStatus.CONTENT_TOO_LARGE,
                "This is too large",
                "What was sent: expected %d MB at most, found more.".formatted(MOST_BYTES / 1024 / 1024),
                "Bring a smaller file: fewer columns, or people in several files."),
        NO_LENGTH(
                HttpStatus.LENGTH_REQUIRED,
                "The length is missing",
                "What was sent: expected the header Content-Length, which says how long it is, found none.",
                "Send it from a page of Pedicle, or with that header.");

        private final HttpStatus status;
        private final String happened;
        private final String what;
        private final String todo;

        Refusal(HttpStatus status, String happened, String what, String todo) {
            this.status = status;
            this.happened = happened;
            this.what = what;
            this.todo = todo;
        }

        HttpStatus status() {
            return status;
        }

        String happened() {
            return happened;
        }

        String what() {
            return what;
        }

        String todo() {
            return todo;
        }
    }

    /// Empty where the body may be read. One in chunks has no length until all of it has come.
    static Optional<Refusal> refusal(Context context) {
        if (context.req().getContentLengthLong() > MOST_BYTES) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        return context.header("Transfer-Encoding") == null ? Optional.empty() : Optional.of(Refusal.NO_LENGTH);
    }
}
