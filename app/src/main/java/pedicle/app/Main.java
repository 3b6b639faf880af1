package pedicle.app;

import java.time.Clock;
import pedicle.app.command.Commands;

/// Where it begins.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(Clock.systemUTC(), arguments));
    }
}
