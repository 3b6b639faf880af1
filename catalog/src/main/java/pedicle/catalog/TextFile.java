package pedicle.catalog;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A text file from outside: UTF-8, or one sentence on why it can't be read.
public final class TextFile {

    private TextFile() {}

    /// The text without a byte order mark.
    public static String read(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException missing) {
            throw new BadInput(file + ": there is no such file", missing);
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput(file + ": expected UTF-8 text, found other bytes", notUtf8);
        } catch (IOException unreadable) {
            throw new BadInput(file + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }
}
