package pedicle.app.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// An answer to somebody who is still sending.
final class Lingering {

    private Lingering() {}

    /// Many a client reads no answer before all of its body is sent. So what still comes is let go by for a moment,
    /// and nothing of it is kept. One that asked first whether it may send is not waited for.
    static void say(Context context, byte[] body, Duration lingers) {
        byte[] passing = new byte[64 * 1024];
        try {
            context.res().setContentLength(body.length);
            OutputStream out = context.outputStream();
            out.write(body);
            out.flush();
            if (context.header("Expect") != null) {
                return;
            }
            ServletInputStream in = context.req().getInputStream();
            long end = System.nanoTime() + lingers.toNanos();
            while (!in.isFinished() && System.nanoTime() < end) {
                if (in.available() == 0) {
                    LockSupport.parkNanos(200_000);
                } else if (in.read(passing) < 0) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client has left, with or without its answer: there is nobody to tell.
            return;
        }
    }
}
