package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pedicle.app.web.measure.ListRight;

/// Who may see people one by one, and what they then see; and the groups for those who may not.
class MeasurePeopleTest {

    private static final ListRight.Keyed KEY = new ListRight.Keyed("0123456789abcdef0123456789abcdef");

    private static final List<String> PRIVATE = List.of(
            "/measure/people?month=2024-05&part=everyone",
            "/measure/people?clinician=C08&part=imaged",
            "/measure/people?trait=sex&group=female&part=everyone",
            "/measure/patients/L00001",
            "/measure/patients/nobody");

    private static Site site;
    private static Site open;

    @BeforeAll
    static void serve() {
        site = Site.ofLakeside();
        open = Site.withLists(KEY);
    }

    @AfterAll
    static void close() {
        Stream.of(site, open).filter(each -> each != null).forEach(Site::close);
    }

    @Test
    void without_the_right_nobody_is_listed_and_nobody_is_kept() {
        for (String address : PRIVATE) {
            HttpResponse<String> answer = site.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(403);
            assertThat(answer.body()).contains("start --patient-lists").doesNotContainPattern("L0\\d{4}\\b.*<td");
        }
        assertThat(site.get("/measure/key/" + KEY.key()).statusCode()).isEqualTo(403);
        for (String table : List.of("measure_person", "measure_fact", "measure_ground")) {
            long rows = site.workspace()
                    .read(handle -> handle.createQuery("select count(*) from " + table)
                            .mapTo(Long.class)
                            .one());
            assertThat(rows).as(table).isZero();
        }
        for (String address : List.of("/measure/months", "/measure/groups", "/measure/clinicians/C08")) {
            assertThat(site.get(address).body())
                    .as(address)
                    .contains("start --patient-lists")
                    .doesNotContain("/measure/people", "/measure/patients");
        }
    }

    @Test
    void with_the_lists_on_a_browser_without_the_key_sees_nobody() {
        for (String address : PRIVATE) {
            assertThat(open.get(address).statusCode()).as(address).isEqualTo(403);
        }
        assertThat(open.get("/measure/key/" + KEY.key().replace('0', '1')).statusCode())
                .isEqualTo(403);
        assertThat(open.get("/measure/groups").body())
                .contains("the address with the key")
                .doesNotContain("/measure/people");
    }

    @Test
    void the_key_is_taken_once_for_a_cookie_that_no_script_and_no_other_site_gets() {
        HttpResponse<String> door = open.get("/measure/key/" + KEY.key());
        assertThat(door.statusCode()).isEqualTo(303);
        assertThat(door.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("pedicle-lists=" + KEY.key(), "HttpOnly", "SameSite=Strict", "Path=/measure");
    }

    @Test
    void each_point_leads_to_as_many_people_as_it_says() {
        String months = with("/measure/months");
        Matcher point = Pattern.compile(
                        "href=\"(/measure/people\\?month=[0-9-]+&amp;part=over-use)\" aria-label=\"[^\"]* of (\\d+)\"")
                .matcher(months);
        int followed = 0;
        while (point.find() && followed < 3) {
            String list = with(point.group(1).replace("&amp;", "&"));
            assertThat(list).contains(point.group(2) + "\u00a0rows, a row for each episode");
            assertThat(patients(list)).hasSize(Integer.parseInt(point.group(2)));
            followed++;
        }
        assertThat(followed).isEqualTo(3);
        assertThat(with("/measure/clinicians/C08")).contains("/measure/people?clinician=C08&amp;part=everyone");
    }

    @Test
    void a_group_leads_to_its_people_and_each_of_them_to_a_timeline() {
        assertThat(with("/measure/groups")).contains("/measure/people?trait=sex&amp;group=female&amp;part=over-use");
        HttpResponse<String> list = answer("/measure/people?trait=sex&group=female&part=imaged");
        assertThat(list.headers().firstValue("Cache-Control")).contains("no-store");
        List<String> patients = patients(list.body());
        assertThat(patients).isNotEmpty();
        String page = with("/measure/patients/" + patients.getFirst());
        assertThat(page)
                .contains(
                        "Counted: imaged without a red flag.",
                        "180 clear days",
                        "28 days",
                        "No red flag in the record.",
                        "Everything that the measure reads of this person",
                        "Visit for low back pain")
                .containsPattern("Lumbar (radiograph|CT|MRI)");
        assertThat(answer("/measure/patients/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void an_empty_list_and_a_point_that_there_is_not_are_said_to_be_so() {
        assertThat(with("/measure/people?month=1999-01")).contains("Nobody is in this list.");
        assertThat(answer("/measure/people?month=May").statusCode()).isEqualTo(400);
        assertThat(answer("/measure/people?trait=weather&group=x").body())
                .contains("trait: expected sex, age, language", "weather");
        assertThat(answer("/measure/people").body()).contains("expected month, clinician, or trait and group");
    }

    @Test
    void lists_that_are_on_over_a_workspace_without_people_say_so() {
        try (Site late = Site.ofLakeside()) {
            late.restart(KEY);
            HttpResponse<String> answer = late.send(HttpRequest.newBuilder(late.at("/measure/patients/L00001"))
                    .header("Cookie", ListRight.COOKIE + "=" + KEY.key())
                    .build());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("was loaded without them and holds no person");
        }
    }

    @Test
    void the_groups_give_both_sides_with_intervals_and_the_difference_from_the_rest() {
        String page = site.get("/measure/groups").body();
        assertThat(page)
                .contains("By sex", "By age", "By language", "By setting", "By practice", "Kind of image")
                .contains(
                        "groups are not drawn: they are kept back",
                        "Points from the rest (95% CI)",
                        "Not recorded for anybody.",
                        "areas.csv")
                .containsPattern("[0-9.]+% \\([0-9.]+ to [0-9.]+%\\)");
        assertThat(page).doesNotContainPattern("<td[^>]*>[1-4]</td>");
        assertThat(site.get("/measure/groups.csv?figure=over-use-sex").body().lines())
                .anyMatch(line -> line.startsWith("Female"));
    }

    @Test
    void an_empty_workspace_says_what_belongs_here() {
        try (Site empty = Site.empty()) {
            assertThat(empty.get("/measure/groups").body()).contains("Rates from a FHIR bulk export");
            assertThat(empty.get("/measure/patients/x").statusCode()).isEqualTo(403);
        }
    }

    private static List<String> patients(String list) {
        return Pattern.compile("href=\"/measure/patients/([^\"]+)\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String with(String address) {
        HttpResponse<String> answer = answer(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> answer(String address) {
        return open.send(HttpRequest.newBuilder(open.at(address))
                .header("Cookie", ListRight.COOKIE + "=" + KEY.key())
                .build());
    }
}
