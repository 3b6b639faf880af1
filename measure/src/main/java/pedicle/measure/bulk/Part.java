package pedicle.measure.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A file that is on its way: its bytes so far, and beside them where they came from and by what the server knows that
/// it is still the same file.
final class Part {

    private final Path file;
    private final Path source;
    private final String address;

    Part(Path file, String address) {
        this.file = file;
        this.source = file.resolveSibling(file.getFileName() + ".from");
        this.address = address;
    }

    long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            throw Folder.unwritable(file, unreadable);
        }
    }

    /// Whether the server can be asked for the rest alone.
    boolean canGoOn() {
        return !validator().isEmpty();
    }

    /// Empty where there is none, or the bytes are another file's.
    String validator() {
        try {
            List<String> lines = Files.exists(source) ? Files.readAllLines(source) : List.of();
            return lines.size() == 2 && lines.getFirst().equals(address) ? lines.getLast() : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// From the beginning. The bytes go first, so that none of them is ever taken for another file's.
    void begin(String validator) {
        drop();
        try {
            Files.createFile(file);
            Files.writeString(source, address + "\n" + validator + "\n");
        } catch (IOException refused) {
            throw Folder.unwritable(file, refused);
        }
    }

    /// How many bytes came. What `in` throws is the connection's; what the file throws is said at once.
    long append(InputStream in) throws IOException {
        try (FileChannel out = open()) {
            long came = 0;
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block, 0, block.length); read != -1; read = in.read(block, 0, block.length)) {
                write(out, ByteBuffer.wrap(block, 0, read));
                came += read;
            }
            force(out);
            return came;
        }
    }

    Content content() throws IOException {
        return Content.of(file);
    }

    void moveTo(Path whole) {
        try {
            Files.move(file, whole, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(source);
        } catch (IOException refused) {
            throw Folder.unwritable(whole, refused);
        }
    }

    void drop() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(source);
        } catch (IOException refused) {
            throw Folder.unwritable(file, refused);
        }
    }

    private FileChannel open() {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw Folder.unwritable(file, refused);
        }
    }

    private void write(FileChannel out, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException full) {
            throw Folder.unwritable(file, full);
        }
    }

    private void force(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException full) {
            throw Folder.unwritable(file, full);
        }
    }
}
