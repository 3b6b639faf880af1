package pedicle.care.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/// The FHIR R4 resources that a card proposes to write.
public final class Proposal {

    private Proposal() {}

    /// A review to plan in place of the image.
    public static ObjectNode review(String patient, LocalDate on, LocalDate day, int weeks) {
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        task.put("resourceType", "Task");
        task.put("status", "requested");
        task.put("intent", "plan");
        task.put(
                "description",
                "Review low back pain after %d weeks; imaging was considered and not needed now".formatted(weeks));
        task.putObject("for").put("reference", patient);
        task.put("authoredOn", on.toString());
        ObjectNode period = task.putObject("restriction").putObject("period");
        period.put("start", day.toString());
        period.put("end", day.plusWeeks(1).toString());
        return task;
    }

    /// The order as it came, but to be done at once.
    public static ObjectNode atOnce(ObjectNode order) {
        ObjectNode urgent = order.deepCopy();
        urgent.put("priority", "stat");
        return urgent;
    }
}
