package pedicle.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import pedicle.app.workspace.Backup;
import pedicle.app.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Copies the workspace to one file, also while it is in use.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (Workspace workspace = shared.openExisting()) {
            Backup.write(workspace, file);
        }
        System.out.println("Backed up to " + file);
        return 0;
    }
}
