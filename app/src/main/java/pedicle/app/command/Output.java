package pedicle.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import pedicle.catalog.BadInput;

/// Where a command's answer goes: a file, whole or not at all, or the terminal for `-`.
final class Output {

    private Output() {}

    /// A complaint where the file can't lie; said before the work, not after it.
    static void refuseWhereItCantLie(Path file) {
        if (isTerminal(file)) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new BadInput(file + ": expected a file to write, found a folder");
        }
        if (!Files.isDirectory(folderOf(file))) {
            throw new BadInput(file + ": can't be written, since there is no folder " + folderOf(file));
        }
    }

    static void write(Path file, JsonNode json) {
        try {
            write(file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("an answer of ours can't be written", ours);
        }
    }

    /// A reader never meets half a file.
    static void write(Path file, String text) {
        if (isTerminal(file)) {
            System.out.println(text);
            return;
        }
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        refuseWhereItCantLie(file);
        try {
            Path part = Files.createTempFile(folderOf(file), ".pedicle", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException refused) {
            throw new BadInput(file + ": can't be written (" + refused.getMessage() + ")", refused);
        }
    }

    private static boolean isTerminal(Path file) {
        return file.toString().equals("-");
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }
}
