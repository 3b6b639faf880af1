package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        for (String address : List.of(
                "/measure",
                "/measure/effect",
                "/measure/months",
                "/measure/groups",
                "/measure/clinicians",
                "/measure/clinicians/C08")) {
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

    /// Each kind of chart, and the words of a point that end with how many people it is of.
    private static final Map<String, Integer> POINTS = Map.of(
            "/measure",
            24 + 24 + 30,
            "/measure/effect",
            2 * 24,
            "/measure/months",
            2 * 24,
            "/measure/clinicians",
            30 + 30 + 9,
            "/measure/groups",
            20);

    @Test
    void each_point_of_each_chart_opens_a_list_of_as_many_people_as_it_says() {
        Pattern point = Pattern.compile(
                "href=\"(/measure/people\\?[^\"]+)\" aria-label=\"[^\"]*; opens the list (?:of these (\\d+) people|with this person)\"");
        Set<String> kinds = new TreeSet<>();
        POINTS.forEach((page, most) -> {
            Map<String, String> people = new TreeMap<>();
            point.matcher(with(page))
                    .results()
                    .forEach(found -> people.put(
                            found.group(1).replace("&amp;", "&"), found.group(2) == null ? "1" : found.group(2)));
            assertThat(people).as(page).hasSizeGreaterThan(10).hasSizeLessThanOrEqualTo(most + 60);
            List<String> addresses = new ArrayList<>(people.keySet());
            for (int i = 0; i < addresses.size(); i += 7) {
                String address = addresses.get(i);
                String list = with(address);
                int n = Integer.parseInt(people.get(address));
                assertThat(list).as(address).contains("<p class=\"says\">" + n + " in this list");
                assertThat(patients(list)).as(address).hasSize(Math.min(n, 500));
                kinds.add(address.replaceAll("=.*part=", " "));
            }
        });
        assertThat(kinds)
                .contains(
                        "/measure/people?month over-use",
                        "/measure/people?month flagged",
                        "/measure/people?clinician over-use",
                        "/measure/people?trait over-use");
        for (String figure : List.of("sex", "age", "practice", "modality")) {
            assertThat(with("/measure/groups")).contains("/measure/people?trait=" + figure + "&amp;");
        }
    }

    @Test
    void a_list_says_of_what_point_it_is_and_how_many_each_part_of_it_has() {
        String list = with("/measure/people?month=2024-05&part=imaged");
        assertThat(list).contains("<h1>May 2024: imaged without a red flag</h1>");
        Matcher imaged = Pattern.compile("aria-current=\"page\">Imaged without a red flag (\\d+)<")
                .matcher(list);
        assertThat(imaged.find()).isTrue();
        assertThat(list).contains(imaged.group(1) + " in this list");
        assertThat(with("/measure/people?clinician=C08&from=2024-05&to=2024-07"))
                .contains("<h1>C08, May 2024 to July 2024: everyone seen</h1>");
    }

    @Test
    void a_row_of_a_clinicians_time_opens_the_people_of_that_time() {
        String page = with("/measure/clinicians/C08?by=quarter");
        Matcher row = Pattern.compile(
                        "<a href=\"(/measure/people\\?clinician=C08&amp;from=[0-9-]+&amp;to=[0-9-]+&amp;part=over-use)\">[^<]+</a></td><td>[a-z]+</td><td[^>]*>(\\d+)</td>")
                .matcher(page);
        int rows = 0;
        while (row.find()) {
            assertThat(with(row.group(1).replace("&amp;", "&"))).contains(row.group(2) + " in this list");
            rows++;
        }
        assertThat(rows).isGreaterThan(5);
        assertThat(page).contains("/measure/people?clinician=C08&amp;part=everyone");
    }

    @Test
    void a_long_list_is_read_in_pages() {
        String first = with("/measure/people?trait=setting&group=AMB&part=everyone");
        assertThat(first).contains("Rows 1 to 500.", "&amp;skip=500\">Rows after these");
        String next = with("/measure/people?trait=setting&group=AMB&part=everyone&skip=500");
        assertThat(next).contains("Rows 501 to ", "part=everyone\">Rows before these");
        assertThat(patients(first)).hasSize(500);
        assertThat(patients(next)).isNotEqualTo(patients(first));
        assertThat(answer("/measure/people?month=2024-05&skip=some").body())
                .contains("skip: expected a number of rows");
    }

    @Test
    void with_the_right_clinicians_counts_are_shown_and_without_it_they_are_not() {
        Pattern small = Pattern.compile("<td[^>]*>[1-4]</td>");
        String page = "/measure/clinicians/C08?by=month";
        assertThat(with(page)).containsPattern(small).doesNotContain("kept back", "1 to 4");
        assertThat(answer(page).headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(open.get(page).body()).doesNotContainPattern(small).contains("kept back", "1 to 4");
        // Ranks may lie from 1 to 4 too.
        assertThat(with("/measure/clinicians")).doesNotContain("kept back", "data-sort=\"2\">1 to 4");
        assertThat(with("/measure/clinicians.csv?figure=likely").lines().count())
                .isGreaterThan(open.get("/measure/clinicians.csv?figure=likely")
                        .body()
                        .lines()
                        .count());
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
