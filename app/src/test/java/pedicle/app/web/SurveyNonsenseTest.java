package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No field of the survey's pages can be filled with a value that breaks the page.
class SurveyNonsenseTest {

    private static final List<String> NONSENSE = List.of(
            "sideways",
            "BARRIER",
            "null",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "'; drop table survey; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "a/b?c#d%zz",
            "\u0000\u0001\u001b",
            "\ud83e\uddb4 信頼 \u202e",
            "\"",
            "\"open",
            "\"\" \"\"",
            "{\"analysis\":[[[]]]}",
            "%s %d {0} ${x}",
            " , ;\r\n\t",
            "x".repeat(20_000));

    private static Site site;
    private static String survey;

    @BeforeAll
    static void open() {
        site = Site.ofLakeside();
        survey = site.brought("Nonsense", InventedAnswers.csv(40, 5));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_direction_that_there_is_not_is_refused_in_a_sentence() {
        Map<String, String> form = fileForm();
        form.put("s0-direction", "sideways");
        HttpResponse<String> refused = site.form(survey + "/file", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "field “s0-direction”: expected barrier or facilitator, found “sideways”",
                        "Nothing was changed");
    }

    @Test
    void a_construct_that_the_catalog_does_not_have_is_refused_in_a_sentence() {
        Map<String, String> form = fileForm();
        form.put("s0-construct", "tdf:emotions");
        HttpResponse<String> refused = site.form(survey + "/file", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("field “s0-construct”: the catalog has no “tdf:emotions”; did you mean “tdf:emotion”?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1-type", "v1-role"})
    void a_kind_or_role_that_there_is_not_is_refused_in_a_sentence(String field) {
        Map<String, String> form = fileForm();
        form.put(field, "ASTROLOGER");
        HttpResponse<String> refused = site.form(survey + "/file", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("field “" + field + "”: expected one of", "found “ASTROLOGER”");
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTheFile")
    void nonsense_on_the_page_of_the_file_is_no_fault(String field) {
        for (String nonsense : NONSENSE) {
            Map<String, String> form = fileForm();
            form.put(field, nonsense);
            isNoFault(field, nonsense, site.form(survey + "/file", form));
            for (String page : List.of("", "/file", "/findings", "/reliability")) {
                assertThat(site.get(survey + page).statusCode())
                        .as("%s after %s = %s", page, field, shown(nonsense))
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale", "title", "direction", "construct"})
    void nonsense_in_a_finding_is_no_fault(String field) {
        for (String nonsense : NONSENSE) {
            Map<String, String> form = new HashMap<>(
                    Map.of("scale", "time", "title", "Time", "direction", "barrier", "construct", "tdf:emotion"));
            form.put(field, nonsense);
            isNoFault(field, nonsense, site.form("/study/survey/lakeside/findings", form));
            assertThat(site.get("/study").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "recipe"})
    void nonsense_in_an_analysis_to_keep_is_no_fault(String field) {
        for (String nonsense : NONSENSE) {
            Map<String, String> form = new HashMap<>(
                    Map.of("title", "Kept", "recipe", "{\"analysis\":\"reliability\",\"items\":[\"q1\",\"q2\"]}"));
            form.put(field, nonsense);
            isNoFault(field, nonsense, site.form(survey + "/analyses", form));
            assertThat(site.get(survey + "/analyses").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"work", "recipe"})
    void nonsense_in_a_stop_is_no_fault(String field) {
        for (String nonsense : NONSENSE) {
            Map<String, String> form = new HashMap<>(
                    Map.of("work", "none", "recipe", "{\"analysis\":\"structure\",\"items\":[\"q1\",\"q2\"]}"));
            form.put(field, nonsense);
            isNoFault(field, nonsense, site.form(survey + "/structure", form));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void nonsense_in_a_question_is_no_fault(String question) {
        for (String nonsense : NONSENSE.subList(0, NONSENSE.size() - 1)) {
            String address = survey + question + URLEncoder.encode(nonsense, StandardCharsets.UTF_8);
            isNoFault(question, nonsense, site.get(address));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "file name"})
    void nonsense_with_a_file_is_no_fault(String field) {
        for (String nonsense : NONSENSE) {
            boolean name = field.equals("name");
            isNoFault(
                    field,
                    nonsense,
                    site.upload("/study/survey", name ? "a.csv" : nonsense, "a,b\n1,2\n", name ? nonsense : "A"));
            assertThat(site.get("/study/survey").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_form_of_another_kind_than_expected_is_no_fault() {
        List<String> kinds = List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded; charset=klingon",
                "application/x-www-form-urlencoded; charset=\"!\"",
                "application/json",
                "text/plain",
                "/");
        List<String> addresses = List.of("", "/file", "/answers", "/findings", "/analyses", "/structure");
        for (String kind : kinds) {
            for (String address : addresses) {
                HttpResponse<String> answer = site.send(
                        HttpRequest.newBuilder(site.at(address.isEmpty() ? "/study/survey" : survey + address))
                                .header("Content-Type", kind)
                                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nno form at all %zz=%"))
                                .build());
                isNoFault(address, kind, answer);
            }
        }
    }

    private static void isNoFault(String field, String value, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s = %s", field, shown(value)).isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(answer.body()).as("%s = %s", field, shown(value)).contains("<h1", "href=\"/study/survey\"");
        }
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private static Map<String, String> fileForm() {
        return new HashMap<>(Map.of(
                "s0-title", "Trust",
                "s0-slug", "trust",
                "s0-items", "q1 q2 q3 q4",
                "s0-reversed", "q4",
                "s0-direction", "barrier",
                "s0-construct", "tdf:emotion"));
    }

    static List<String> fieldsOfTheFile() {
        List<String> fields = new ArrayList<>(
                List.of("s0-title", "s0-slug", "s0-items", "s0-reversed", "s0-direction", "s0-construct"));
        Stream.of("label", "type", "role", "missing").forEach(each -> fields.add("v1-" + each));
        fields.add("v2-type");
        fields.add("v2-missing");
        return fields;
    }

    static List<String> questions() {
        return List.of(
                "/variable?name=",
                "/variable?name=q1&by=",
                "/scale/q?by=",
                "/reliability?items=",
                "/reliability?items=q1&items=q2&reverse=",
                "/reliability?items=q1&items=q2&bootstraps=",
                "/reliability?items=q1&items=q2&seed=",
                "/structure?items=q1&items=q2&items=q3&correlation=",
                "/structure?items=q1&items=q2&items=q3&missing=",
                "/structure?items=q1&items=q2&items=q3&components=",
                "/structure?items=q1&items=q2&items=q3&rotation=",
                "/structure?items=q1&items=q2&items=q3&noise=",
                "/structure?items=q1&items=q2&items=q3&iterations=",
                "/structure?items=q1&items=q2&items=q3&stopped=",
                "/structure.svg?items=q1&items=q2&items=q3&iterations=20&figure=",
                "/compare?outcome=q1&by=",
                "/compare?by=role&outcome=",
                "/compare?outcome=q1&by=role&test=",
                "/compare?outcome=q1&by=role&adjust=",
                "/paired?first=q1&second=",
                "/paired?second=q1&first=",
                "/correlate?variables=q1&variables=",
                "/regress?outcome=q1&on=",
                "/regress?outcome=q1&on=q2&family=",
                "/regress?outcome=q1&on=q2&cluster=",
                "/regress?outcome=q1&on=q2&errors=",
                "/regress?on=q2&outcome=");
    }
}
