package pedicle.bench.hapi;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/// Serves HAPI's module on the loopback: its controller in Spring MVC, in a Jetty of the version that Javalin has.
final class HapiServer {

    private HapiServer() {}

    /// Takes the port; serves until it is ended.
    public static void main(String[] arguments) throws Exception {
        AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
        spring.register(HapiConfig.class);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder servlet = new ServletHolder(new DispatcherServlet(spring));
        servlet.setInitOrder(1);
        context.addServlet(servlet, "/*");
        Server server =
                new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])));
        server.setHandler(context);
        server.start();
    }
}
