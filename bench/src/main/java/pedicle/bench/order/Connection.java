package pedicle.bench.order;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// A connection to a server on this computer that is kept open: one request at a time, over HTTP/1.1.
///
/// So little is done here that the client takes little of the cores that it shares with the server.
final class Connection implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] body = new byte[BUFFER];
    private int length;

    Connection(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /// Sends a request whole and reads its answer; returns the status.
    int send(byte[] request, int size) throws IOException {
        out.write(request, 0, size);
        String first = line();
        int status = Integer.parseInt(first.substring(9, 12));
        int expected = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String low = header.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                expected = Integer.parseInt(low.substring(15).strip());
            }
            chunked |= low.startsWith("transfer-encoding:") && low.endsWith("chunked");
        }
        length = 0;
        if (chunked) {
            readChunks();
        } else {
            readBody(expected);
        }
        return status;
    }

    int get(String path) throws IOException {
        byte[] request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path).getBytes(StandardCharsets.UTF_8);
        return send(request, request.length);
    }

    /// What the last answer had in it.
    String body() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    int length() {
        return length;
    }

    private void readChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            readBody(size);
            line();
        } while (size > 0);
    }

    private void readBody(int size) throws IOException {
        if (length + size > body.length) {
            body = Arrays.copyOf(body, Math.max(2 * body.length, length + size));
        }
        if (in.readNBytes(body, length, size) < size) {
            throw new EOFException("the server hung up");
        }
        length += size;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
