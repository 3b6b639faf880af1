package pedicle.app.export;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A file for other programs: its name, what it is, and what is in it.
public final class NamedFile {

    private final String name;
    private final String type;
    private final byte[] content;

    public NamedFile(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content.clone();
    }

    public static NamedFile text(String name, String type, String text) {
        return new NamedFile(name, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public InputStream content() {
        return new ByteArrayInputStream(content);
    }
}
