package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Whose habit a reason becomes: the clinician's by id, and the practice's.
class CallerTest {

    private final ObjectNode request = Requests.lakeside("acute-12-days");

    @Test
    void the_clinician_is_the_user_and_the_practice_is_not_known_where_the_request_does_not_say() {
        assertThat(caller()).isEqualTo(new Caller("C01", ""));
    }

    @Test
    void the_user_s_own_role_tells_the_practice() {
        role("role-1", "Practitioner/C01", "https://ehr.example/fhir/Organization/LK-03");
        assertThat(caller()).isEqualTo(new Caller("C01", "LK-03"));
    }

    @Test
    void somebody_else_s_role_tells_nothing() {
        role("role-1", "Practitioner/C07", "Organization/LK-03");
        assertThat(caller()).isEqualTo(new Caller("C01", ""));
    }

    @Test
    void a_user_named_by_a_role_is_the_person_who_has_it() {
        request.withObject("/context").put("userId", "PractitionerRole/role-1");
        role("role-1", "Practitioner/C01", "Organization/LK-03");
        assertThat(caller()).isEqualTo(new Caller("C01", "LK-03"));
    }

    @Test
    void a_role_that_did_not_come_stands_for_itself() {
        request.withObject("/context").put("userId", "PractitionerRole/role-1");
        assertThat(caller()).isEqualTo(new Caller("role-1", ""));
    }

    @Test
    void an_organization_that_orders_is_the_practice() {
        ((ObjectNode) request.at("/context/draftOrders/entry/0/resource"))
                .putObject("requester")
                .put("reference", "Organization/LK-05");
        assertThat(caller().practice()).isEqualTo("LK-05");
    }

    @Test
    void a_patient_at_their_own_record_is_nobody() {
        request.withObject("/context").put("userId", "Patient/LK-P-0001");
        role("role-1", "Practitioner/C01", "Organization/LK-03");
        assertThat(caller()).isEqualTo(new Caller("", ""));
    }

    private Caller caller() {
        return Caller.of(HookRequest.read(Hook.SIGN, request, LocalDate.of(2025, 11, 13)));
    }

    private void role(String id, String practitioner, String organization) {
        ObjectNode role = request.withObject("/prefetch/role");
        role.put("resourceType", "PractitionerRole").put("id", id);
        role.putObject("practitioner").put("reference", practitioner);
        role.putObject("organization").put("reference", organization);
    }
}
