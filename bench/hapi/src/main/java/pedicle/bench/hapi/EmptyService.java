package pedicle.bench.hapi;

import ca.uhn.fhir.rest.api.server.cdshooks.CdsServiceRequestJson;
import ca.uhn.hapi.fhir.cdshooks.api.CdsService;
import ca.uhn.hapi.fhir.cdshooks.api.CdsServicePrefetch;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;

/// A service at our service's address, with as much of its prefetch as the example's orders name, and no cards.
public class EmptyService {

    @CdsService(
            value = "lumbar-imaging-sign",
            hook = "order-sign",
            title = "Nothing",
            description = "Reads a request and has nothing to say.",
            prefetch = {
                @CdsServicePrefetch(value = "patient", query = "Patient/{{context.patientId}}"),
                @CdsServicePrefetch(value = "conditions", query = "Condition?patient={{context.patientId}}"),
                @CdsServicePrefetch(value = "medications", query = "MedicationRequest?patient={{context.patientId}}"),
                @CdsServicePrefetch(value = "procedures", query = "Procedure?patient={{context.patientId}}"),
                @CdsServicePrefetch(value = "observations", query = "Observation?patient={{context.patientId}}")
            })
    public CdsServiceResponseJson answer(CdsServiceRequestJson request) {
        return new CdsServiceResponseJson();
    }
}
