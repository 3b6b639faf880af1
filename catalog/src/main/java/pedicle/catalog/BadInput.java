package pedicle.catalog;

/// Something that came from outside can't be used. The message is one sentence that names the file, line or field
/// and says what was expected and what came; it is shown to the person as it stands.
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadInput(String sentence) {
        super(sentence);
    }

    public BadInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
