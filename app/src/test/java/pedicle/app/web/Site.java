package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pedicle.app.Lakeside;
import pedicle.app.web.measure.ListRight;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Reference;

/// A server over a workspace of its own, and a browser that follows no redirect.
final class Site implements AutoCloseable {

    private static final String BOUNDARY = "----pedicle";

    private final Scratch scratch = Scratch.make("site-test");
    private final Workspace workspace = Workspace.open(scratch.folder(), Optional.empty());
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Reference reference = Reference.load();
    private Server server;

    private ListRight lists = new ListRight.Off();

    private Site(boolean full) {
        if (full) {
            Lakeside.loadInto(workspace, reference);
        }
        server = serve();
    }

    private Site(ListRight lists) {
        this.lists = lists;
        Lakeside.loadInto(workspace, reference, Server.keeping(lists));
        server = serve();
    }

    private Server serve() {
        return Server.start(
                workspace,
                reference,
                Lakeside::network,
                0,
                Clock.fixed(Lakeside.NOW, ZoneOffset.UTC),
                Optional.empty(),
                lists);
    }

    /// The same workspace served anew, to whom `now` says.
    void restart(ListRight now) {
        lists = now;
        restart();
    }

    /// The same workspace served anew.
    void restart() {
        server.close();
        server = serve();
    }

    /// With nothing in it.
    static Site empty() {
        return new Site(false);
    }

    /// With the example network in it and each of its people, listed to whoever has the key.
    static Site withLists(ListRight.Keyed lists) {
        return new Site(lists);
    }

    /// With the example network in it.
    static Site ofLakeside() {
        return new Site(true);
    }

    Workspace workspace() {
        return workspace;
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(at(address)).build());
    }

    /// The page of an analysis once its work is done, however slow the machine.
    String answered(String address) {
        String page = get(address).body();
        while (page.contains("http-equiv=\"refresh\"")) {
            page = get(address).body();
        }
        return page;
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + request.uri(), failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    HttpResponse<String> form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// A file of answers in the form that brings one.
    HttpResponse<String> upload(String address, String file, String content, String name) {
        String body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\nContent-Type: text/csv\r\n\r\n%4$s\r\n--%1$s--\r\n"
                        .formatted(BOUNDARY, name, file, content);
        return send(HttpRequest.newBuilder(at(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// The address of a survey that was brought.
    String brought(String name, String content) {
        return location(upload("/study/survey", name + ".csv", content, name)).replace("/file", "");
    }

    /// Where a form that was taken leads.
    static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return URI.create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    URI at(String address) {
        return URI.create(origin() + address);
    }

    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    /// What the server answers to these bytes, which no well-behaved browser would send. `first` is the request's
    /// first line.
    String answerTo(String first, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                OutputStream out = socket.getOutputStream()) {
            out.write((first + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
        browser.close();
        workspace.close();
        scratch.close();
    }
}
