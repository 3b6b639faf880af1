package pedicle.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import pedicle.app.workspace.Doctor;
import pedicle.app.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "doctor", description = "Says what is installed, what the workspace holds, and whether it is sound.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Shared shared = new Shared();

    @Override
    public Integer call() {
        if (!shared.isThere()) {
            print(Doctor.examineMachine());
            System.out.println("No workspace in " + shared.folder() + " yet; “start” makes one.");
            return 0;
        }
        try (Workspace workspace = shared.openExisting()) {
            List<Doctor.Check> checks = Doctor.examine(workspace);
            print(checks);
            return checks.stream().allMatch(Doctor.Check::sound) ? 0 : 1;
        }
    }

    private static void print(List<Doctor.Check> checks) {
        for (Doctor.Check check : checks) {
            System.out.printf("%-4s %-24s %s%n", check.sound() ? "ok" : "BAD", check.what(), check.found());
        }
    }
}
