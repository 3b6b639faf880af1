package pedicle.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.measure.bulk.Access;
import pedicle.measure.bulk.BulkFetch;
import pedicle.measure.bulk.ClientKey;
import pedicle.measure.bulk.ExportRequest;
import pedicle.measure.bulk.Fetched;
import pedicle.measure.bulk.Kept;
import pedicle.measure.bulk.Patience;
import pedicle.measure.bulk.Scope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "fetch",
        description = "Brings a bulk export from a FHIR server; the same command goes on where it stopped.")
final class MeasureFetchCommand implements Callable<Integer> {

    private static final Pattern WAIT = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

    private final Clock clock;

    @Parameters(paramLabel = "BASE_URL", description = "The FHIR server's address.")
    private String server = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder, or one fetched before.")
    private Path out = Path.of("");

    @ArgGroup
    private @Nullable Whose whose;

    @Option(
            names = "--types",
            split = ",",
            paramLabel = "TYPE",
            description = "Such as Patient,Encounter (default: all that the server exports).")
    private List<String> types = new ArrayList<>();

    @Option(names = "--since", paramLabel = "INSTANT", description = "Only what changed since; last: since the last.")
    private @Nullable String since;

    @Option(names = "--client-id", paramLabel = "X", description = "What the server knows us by.")
    private @Nullable String clientId;

    @Option(names = "--key", paramLabel = "F", description = "Our private key: JWK, JWK set or PEM (PKCS #8).")
    private @Nullable Path key;

    @Option(names = "--kid", paramLabel = "ID", description = "Which key of a set; the id of a PEM key.")
    private @Nullable String keyId;

    @Option(names = "--token-url", paramLabel = "U", description = "Where tokens are had (default: the server says).")
    private @Nullable String tokenAddress;

    @Option(names = "--scope", paramLabel = "S", description = "Default: system/*.rs or system/*.read.")
    private @Nullable String scope;

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "4", description = "Downloads at a time (4).")
    private int parallel = 4;

    @Option(names = "--wait", paramLabel = "T", defaultValue = "24h", description = "At most, as 90m or 2d (24h).")
    private String longestWait = "24h";

    @Option(names = "--plain", description = "Not packed with gzip.")
    private boolean plain;

    @Option(names = "--insecure-http", description = "Allows http to another computer.")
    private boolean insecure;

    @Option(names = "--cancel", description = "Gives up an export that is not all here.")
    private boolean cancel;

    @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).")
    private @Nullable Path json;

    MeasureFetchCommand(Clock clock) {
        this.clock = clock;
    }

    /// Whose data; one of them.
    static final class Whose {

        @Option(names = "--group", paramLabel = "ID", description = "The patients of a group.")
        private @Nullable String group;

        @Option(names = "--patient", description = "All patients.")
        private boolean patients;

        @Option(names = "--system", description = "Everything that the server holds (default).")
        private boolean everything;

        private Scope scope() {
            if (group != null) {
                return new Scope.Group(group);
            }
            return patients && !everything ? new Scope.Patients() : new Scope.Everything();
        }
    }

    @Override
    public Integer call() {
        if (json != null) {
            Output.refuseWhereItCantLie(json);
        }
        ExportRequest request = new ExportRequest(
                ExportRequest.serverAddress(server),
                whose == null ? new Scope.Everything() : whose.scope(),
                types,
                Optional.ofNullable(since));
        BulkFetch fetch = new BulkFetch(
                access(),
                Patience.usual(clock, waitOf(longestWait)),
                new BulkFetch.Manner(parallel, !plain, insecure),
                new Terminal(Waiting.onTerminal(clock)));
        if (cancel) {
            Optional<String> against = fetch.cancel(request, out);
            System.out.printf("The unfinished export in %s was given up.%n", out);
            against.ifPresent(warning -> System.out.println("Note: " + warning));
            return 0;
        }
        Fetched fetched = fetch.fetch(request, out);
        if (json == null) {
            print(fetched);
        } else {
            Output.write(json, json(fetched));
        }
        return 0;
    }

    private Access access() {
        if (clientId == null && key == null) {
            return new Access.Open();
        }
        if (clientId == null || key == null) {
            throw new BadInput("--client-id and --key: expected both or neither");
        }
        Optional<URI> tokens =
                Optional.ofNullable(tokenAddress).map(text -> ExportRequest.address("--token-url", text));
        return new Access.Registered(
                clientId, ClientKey.read(key, Optional.ofNullable(keyId)), tokens, Optional.ofNullable(scope));
    }

    private static Duration waitOf(String text) {
        Matcher parts = WAIT.matcher(text);
        if (!parts.matches()) {
            throw new BadInput("--wait: expected a time such as 90m, 24h or 2d, found “%s”".formatted(text));
        }
        long count = Long.parseLong(parts.group(1));
        return switch (String.valueOf(parts.group(2))) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private void print(Fetched fetched) {
        System.out.printf(
                "%,d resources in %,d files in %s, as of %s%n",
                fetched.resources(), fetched.files().size(), out, fetched.transactionTime());
        System.out.printf("Measure them: ./pedicle measure run %s%n", out);
        fetched.warnings().forEach(warning -> System.out.println("Note: " + warning));
    }

    private static ObjectNode json(Fetched fetched) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("server", fetched.server().toString())
                .put("transactionTime", fetched.transactionTime())
                .put("resources", fetched.resources());
        ArrayNode files = root.putArray("files");
        for (Kept file : fetched.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("type", file.type())
                    .put("lines", file.lines())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        fetched.warnings().forEach(root.putArray("warnings")::add);
        return root;
    }
}
