package pedicle.study.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import pedicle.catalog.BadInput;

/// A file that somebody brings: its name and its bytes.
public final class Upload {

    private final String name;
    private final byte[] bytes;

    /// The bytes are not copied: nobody changes them afterwards.
    public Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public static Upload read(Path file) {
        try {
            return new Upload(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new BadInput(file + ": there is no such file", missing);
        } catch (IOException unreadable) {
            throw new BadInput(file + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }

    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
