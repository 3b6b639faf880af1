package pedicle.bench.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.hapi.fhir.cdshooks.api.CDSHooksVersion;
import ca.uhn.hapi.fhir.cdshooks.api.ICdsHooksDaoAuthorizationSvc;
import ca.uhn.hapi.fhir.cdshooks.api.ICdsServiceRegistry;
import ca.uhn.hapi.fhir.cdshooks.config.CdsHooksConfig;
import ca.uhn.hapi.fhir.cdshooks.controller.CdsHooksController;
import ca.uhn.hapi.fhir.cdshooks.svc.CdsHooksContextBooter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What the module asks of who uses it: a FHIR context, a registry of stores (which holds none), and its services.
@Configuration
@EnableWebMvc
@Import(CdsHooksConfig.class)
class HapiConfig {

    @Bean
    FhirContext fhirContext() {
        return FhirContext.forR4();
    }

    @Bean
    DaoRegistry daoRegistry(FhirContext context) {
        return new DaoRegistry(context);
    }

    @Bean
    ICdsHooksDaoAuthorizationSvc authorization() {
        return resource -> {};
    }

    @Bean
    CDSHooksVersion version() {
        return CDSHooksVersion.V_2_0;
    }

    @Bean
    CdsHooksContextBooter booter() {
        CdsHooksContextBooter booter = new CdsHooksContextBooter();
        booter.setDefinitionsClass(Services.class);
        booter.start();
        return booter;
    }

    @Bean
    CdsHooksController controller(ICdsServiceRegistry registry) {
        return new CdsHooksController(registry);
    }

    /// The module's services are the beans of a list with this name.
    @Configuration
    static class Services {
        @Bean(name = "cdsServices")
        List<Object> services() {
            return List.of(new EmptyService());
        }
    }

    /// Requests and answers go through the module's own mapper.
    @Configuration
    static class Json implements WebMvcConfigurer {

        private final ObjectMapper mapper;

        @Autowired
        Json(@Qualifier(CdsHooksConfig.CDS_HOOKS_OBJECT_MAPPER_FACTORY) ObjectMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public void configureMessageConverters(List<HttpMessageConverter<?>> converters) {
            converters.add(new MappingJackson2HttpMessageConverter(mapper));
        }
    }
}
