package pedicle.study.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pedicle.catalog.table.Sheet;

/// A LimeSurvey export: question codes, question texts, or both (`G01Q02[SQ001]. How often …`) as the header.
final class LimeSurvey {

    /// A code such as `G01Q02[SQ001]`, and after a full stop perhaps the question.
    private static final Pattern CODE =
            Pattern.compile("([A-Za-z][A-Za-z0-9_]*)\\s*((?:\\[[^\\]]*\\]){0,2})(?:\\.\\s*(.*))?", Pattern.DOTALL);

    private static final String ADDED = "added by LimeSurvey";
    private static final String IDENTIFYING = "added by LimeSurvey, and may identify a person";

    /// LimeSurvey's own columns (LimeSurvey manual, “Exporting results”) by code, and by English heading.
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("submitdate", ADDED),
            Map.entry("date submitted", ADDED),
            Map.entry("lastpage", ADDED),
            Map.entry("last page", ADDED),
            Map.entry("startlanguage", ADDED),
            Map.entry("start language", ADDED),
            Map.entry("seed", ADDED),
            Map.entry("startdate", ADDED),
            Map.entry("date started", ADDED),
            Map.entry("datestamp", ADDED),
            Map.entry("date last action", ADDED),
            Map.entry("interviewtime", ADDED),
            Map.entry("total time", ADDED),
            Map.entry("refurl", IDENTIFYING),
            Map.entry("referrer url", IDENTIFYING),
            Map.entry("ipaddr", IDENTIFYING),
            Map.entry("ip address", IDENTIFYING),
            Map.entry("token", IDENTIFYING),
            Map.entry("access code", IDENTIFYING),
            Map.entry("firstname", IDENTIFYING),
            Map.entry("lastname", IDENTIFYING),
            Map.entry("email", IDENTIFYING));

    private LimeSurvey() {}

    static boolean recognised(List<String> header) {
        List<String> codes = header.stream()
                .map(LimeSurvey::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return (codes.contains("id") && codes.contains("submitdate"))
                || (codes.contains("response id") && codes.contains("date submitted"));
    }

    static Read read(Opened opened) {
        List<String> header = opened.firstLines(1).getFirst();
        Sheet sheet = opened.sheet(
                1, lines -> lines.getFirst().stream().map(LimeSurvey::name).toList());
        List<Said> said = new ArrayList<>();
        for (String written : header) {
            said.add(said(name(written), question(written)));
        }
        return new Read(new Format.LimeSurvey(opened.writing()), sheet, said, List.of());
    }

    private static Said said(String name, String question) {
        Said said = Said.labelled(name, question);
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.equals("id") || plain.equals("response id")) {
            return said.due(Role.PARTICIPANT, "LimeSurvey's id of a response");
        }
        if (OWN.containsKey(plain)) {
            String why = OWN.getOrDefault(plain, ADDED);
            return why.equals(IDENTIFYING) ? said.identifying(why) : said.due(Role.LEFT_OUT, why);
        }
        return plain.matches("grouptime\\d*|questiontime\\d*|[a-z]\\w*q\\d+\\w*time")
                ? said.due(Role.LEFT_OUT, "a time that LimeSurvey measured")
                : said;
    }

    /// The code; a heading that is only a question is its own name.
    private static String name(String written) {
        Matcher code = CODE.matcher(written.strip());
        return code.matches() ? code.group(1) + code.group(2) : written.strip();
    }

    private static String question(String written) {
        Matcher code = CODE.matcher(written.strip());
        return code.matches() && code.group(3) != null ? code.group(3).strip() : written.strip();
    }
}
