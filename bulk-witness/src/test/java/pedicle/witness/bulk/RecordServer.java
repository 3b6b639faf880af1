package pedicle.witness.bulk;

import ca.uhn.fhir.batch2.api.IJobMaintenanceService;
import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// HAPI's JPA server on the loopback, with bulk export.
final class RecordServer implements AutoCloseable {

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext(ServerParts.class);
    private final Server jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor();

    RecordServer() throws Exception {
        RestfulServer fhir = new RestfulServer(parts.getBean(FhirContext.class));
        fhir.registerProviders(parts.getBean(ResourceProviderFactory.class).createProviders());
        fhir.registerProvider(parts.getBean(IJpaSystemProvider.class));
        fhir.registerProvider(parts.getBean(BulkDataExportProvider.class));
        ServletContextHandler handler = new ServletContextHandler("/");
        handler.addServlet(new ServletHolder(fhir), "/fhir/*");
        jetty.setHandler(handler);
        jetty.start();
        // By itself it looks once a minute whether a step of a job is done.
        IJobMaintenanceService jobs = parts.getBean(IJobMaintenanceService.class);
        ScheduledFuture<?> _ = upkeep.scheduleWithFixedDelay(jobs::runMaintenancePass, 200, 200, TimeUnit.MILLISECONDS);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + jetty.getURI().getPort() + "/fhir");
    }

    @Override
    public void close() {
        upkeep.shutdownNow();
        LifeCycle.stop(jetty);
        parts.close();
    }
}
