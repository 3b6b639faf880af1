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
final class JsonFile {

    private JsonFile() {}

    static void write(Path file, JsonNode json) {
        try {
            String written = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
            if (file.toString().equals("-")) {
                System.out.println(written);
            } else {
                writeText(file, written);
            }
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("an answer of ours can't be written", ours);
        }
    }

    /// A reader never meets half a file.
    static void writeText(Path file, String text) {
        try {
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".pedicle", ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException refused) {
            throw new BadInput(file + ": can't be written (" + refused.getMessage() + ")", refused);
        }
    }
}
