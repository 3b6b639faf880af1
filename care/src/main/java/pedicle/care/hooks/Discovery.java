package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a record system reads before it calls: our services and what each asks to be sent along.
public final class Discovery {

    private static final String NEEDS =
            "Works on FHIR R4 prefetch alone. What is neither sent along nor to be fetched from"
                    + " fhirServer in time counts as not recorded, and the card says so.";

    private Discovery() {}

    public static ObjectNode write() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode services = root.putArray("services");
        for (Hook hook : Hook.values()) {
            ObjectNode service = services.addObject();
            service.put("hook", hook.hook());
            service.put("title", hook.title());
            service.put("description", hook.description());
            service.put("id", hook.id());
            ObjectNode prefetch = service.putObject("prefetch");
            Hook.templates().forEach(template -> prefetch.put(template.key(), template.query()));
            service.put("usageRequirements", NEEDS);
        }
        return root;
    }
}
