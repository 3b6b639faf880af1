package pedicle.study.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pedicle.catalog.table.Sheet;

/// A Qualtrics export: names, then question texts, then import ids as JSON; older exports lack the last line or
/// two.
final class Qualtrics {

    private static final String IMPORT_ID = "\"ImportId\"";

    private static final String ADDED = "added by Qualtrics";
    private static final String IDENTIFYING = "added by Qualtrics, and may identify a person";

    /// Columns that Qualtrics adds to every export (Qualtrics, “Understanding Your Data Set”), in lower case.
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("startdate", ADDED),
            Map.entry("enddate", ADDED),
            Map.entry("status", ADDED),
            Map.entry("progress", ADDED),
            Map.entry("duration (in seconds)", ADDED),
            Map.entry("finished", ADDED),
            Map.entry("recordeddate", ADDED),
            Map.entry("distributionchannel", ADDED),
            Map.entry("userlanguage", ADDED),
            Map.entry("responseset", ADDED),
            Map.entry("ipaddress", IDENTIFYING),
            Map.entry("recipientlastname", IDENTIFYING),
            Map.entry("recipientfirstname", IDENTIFYING),
            Map.entry("recipientemail", IDENTIFYING),
            Map.entry("emailaddress", IDENTIFYING),
            Map.entry("externalreference", IDENTIFYING),
            Map.entry("externaldatareference", IDENTIFYING),
            Map.entry("locationlatitude", IDENTIFYING),
            Map.entry("locationlongitude", IDENTIFYING),
            Map.entry("locationaccuracy", IDENTIFYING));

    private static final String RESPONSE_ID = "responseid";

    /// So many of Qualtrics' own columns make a header one of Qualtrics.
    private static final int ENOUGH = 4;

    /// Previews and tests, as Qualtrics codes or words them in the column Status.
    private static final Set<String> NOT_REAL = Set.of(
            "1", "2", "9", "17", "Survey Preview", "Survey Test", "Spam from Survey Preview", "Offline Survey Preview");

    private Qualtrics() {}

    static boolean recognised(List<List<String>> lines) {
        return ownColumns(lines.getFirst()) >= ENOUGH
                || (lines.size() > 1 && ownColumns(lines.get(1)) >= ENOUGH)
                || lines.stream().skip(1).anyMatch(Qualtrics::areImportIds);
    }

    static Read read(Opened opened) {
        List<List<String>> lines = opened.firstLines(3);
        int headers = headers(lines);
        List<String> names = Header.named(lines.getFirst());
        List<String> questions = headers > 1 && !areImportIds(lines.get(1)) ? lines.get(1) : names;
        Sheet sheet = opened.sheet(headers, heads -> Header.named(heads.getFirst()));
        List<Said> said = new ArrayList<>();
        List<Rows> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String question = i < questions.size() ? questions.get(i) : names.get(i);
            Said one = said(names.get(i), question);
            said.add(one);
            if (isOwn(names.get(i), question, "status")) {
                rows.addAll(realOnly(sheet, names.get(i)));
            }
        }
        return new Read(new Format.Qualtrics(opened.writing(), headers), sheet, said, rows);
    }

    private static Said said(String name, String question) {
        Said said = Said.labelled(name, question);
        if (isOwn(name, question, RESPONSE_ID)) {
            return said.due(Role.PARTICIPANT, "Qualtrics' id of a response");
        }
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            if (isOwn(name, question, own.getKey())) {
                return own.getValue().equals(IDENTIFYING)
                        ? said.identifying(IDENTIFYING)
                        : said.due(Role.LEFT_OUT, own.getValue());
            }
        }
        return said;
    }

    private static boolean isOwn(String name, String question, String own) {
        // Exports of before 2016 call the columns V1 to V10 and give the name in the second line.
        return name.toLowerCase(Locale.ROOT).equals(own)
                || (name.matches("V\\d+") && question.toLowerCase(Locale.ROOT).equals(own));
    }

    private static int headers(List<List<String>> lines) {
        for (int line = 1; line < lines.size(); line++) {
            if (areImportIds(lines.get(line))) {
                return line + 1;
            }
        }
        return lines.size() > 1 && (ownColumns(lines.get(1)) >= ENOUGH || areWords(lines)) ? 2 : 1;
    }

    /// In a line of answers the start date is one; in a line of questions it is words.
    private static boolean areWords(List<List<String>> lines) {
        for (int i = 0; i < lines.getFirst().size() && i < lines.get(1).size(); i++) {
            if (lines.getFirst().get(i).equalsIgnoreCase("startdate")) {
                return lines.get(1).get(i).chars().noneMatch(Character::isDigit);
            }
        }
        return false;
    }

    private static boolean areImportIds(List<String> line) {
        return line.stream().allMatch(field -> field.startsWith("{") && field.contains(IMPORT_ID));
    }

    private static long ownColumns(List<String> header) {
        return header.stream()
                .map(name -> name.replace(" ", "").toLowerCase(Locale.ROOT))
                .filter(name -> OWN.containsKey(name) || name.equals(RESPONSE_ID))
                .count();
    }

    private static List<Rows> realOnly(Sheet sheet, String status) {
        List<String> met = sheet.texts(status).distinct().stream()
                .filter(NOT_REAL::contains)
                .toList();
        return met.isEmpty()
                ? List.of()
                : List.of(new Rows(status, false, met, "previews and tests of the survey, not answers"));
    }
}
