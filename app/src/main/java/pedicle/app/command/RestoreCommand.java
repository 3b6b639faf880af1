package pedicle.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import pedicle.app.workspace.Backup;
import pedicle.catalog.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Puts a backup in the workspace's place; what was there is kept beside it.")
final class RestoreCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "FILE", description = "A file that “backup” wrote.")
    private Path file = Path.of("");

    RestoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!shared.usesFile()) {
            throw new BadInput("--database: a PostgreSQL workspace is restored with pg_restore, not with this command");
        }
        Backup.restore(file, shared.folder(), clock.instant())
                .ifPresent(kept -> System.out.println("What was there is kept as " + kept));
        System.out.println("Restored from " + file);
        return 0;
    }
}
