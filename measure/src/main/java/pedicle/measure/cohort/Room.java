package pedicle.measure.cohort;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.Scratch;

/// How much memory the engine may take, such as 4GB, and the folder in which it may put down what does not fit. Without
/// them it takes half of the machine's memory and a folder among the system's temporary ones. Java's own memory comes
/// on top.
public record Room(Optional<String> memory, Optional<Path> spill) {

    public Room {
        memory.ifPresent(limit -> {
            if (!limit.matches("[1-9][0-9]*(\\.[0-9]+)? ?([KMGT]i?B)")) {
                throw new BadInput("--memory: expected a size such as 500MB or 4GB, found “%s”".formatted(limit));
            }
        });
        spill.ifPresent(folder -> {
            if (!Files.isDirectory(folder)) {
                throw new BadInput("--spill: expected a folder that is there, found nothing at " + folder);
            }
        });
    }

    public static Room ofTheMachine() {
        return new Room(Optional.empty(), Optional.empty());
    }

    String limit() {
        return memory.orElseGet(() -> "%d MiB".formatted(megabytes() / 2));
    }

    Scratch overflow() {
        return spill.map(folder -> Scratch.in(folder, "measure")).orElseGet(() -> Scratch.make("measure"));
    }

    private static long megabytes() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getTotalMemorySize()
                >> 20;
    }
}
