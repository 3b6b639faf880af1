package pedicle.study.intake;

import java.util.regex.Pattern;

/// What the names and questions of survey variables usually mean.
final class Names {

    private static final Pattern IDENTIFIER = words(
            "id|.*(_|-| |\\.)id|uuid|guid|record|record.?(no|nr|number)|case.?(no|nr|id|number)|participant|participant.?(no|nr|number)"
                    + "|respondent|respondent.?(no|nr|number)|response.?id|subject|subject.?(no|nr|number)|responseid|caseid|subjid|pid|idno");
    private static final Pattern PRACTICE =
            words("(.*[_ .-])?(practice|clinic|site|cluster|centre|center|facility|hospital|praxis|cabinet|team)"
                    + "([_ .-]?(id|no|nr|number|code|name))?");
    private static final Pattern NO_PRACTICE = words(".*(years?|time|months?|type|kind|size|setting|hours?)[_ .-].*");
    private static final Pattern PERSON = words(
            "ip|(.*[_ .-])?(e.?mail|email.?address|phone|telephone|tel|mobile|fax|ip.?addr(ess)?"
                    + "|(first|last|full|family|given|sur|maiden|nick).?name|name|name.?(first|last|full)|address|street|postal.?code|postcode|zip|zip.?code"
                    + "|latitude|longitude|gps|dob|birth.?(date|day)|date.?of.?birth|ssn|nhs.?(no|number)|ohip|mrn|health.?card(.?(no|number))?)([_ .-]?\\d*)?");
    private static final Pattern PRACTICE_NAME =
            words(".*(practice|clinic|site|hospital|drug|event|form|group|variable)[_ .-]?name");
    private static final Pattern GROUP = words(
            ".*(role|profession|occupation|discipline|specialt?y|setting|gender|sex|region|province|country|language|arm|group"
                    + "|beruf|geschlecht|métier|sexe).*");
    private static final Pattern BEHAVIOUR_NAME =
            words(".*(img|imag(e|ing)|x.?ray|mri|scan)s?([_ .-]?(of)?[_ .-]?)?(last|past|in)?[_ .-]?(10|ten)");
    private static final Pattern BEHAVIOUR_LABEL = words(
            ".*((of|in) (the|your)? ?(last|past|previous|most recent) (10|ten)\\b|(out of|of every|in) (10|ten) (patients|people|visits)).*");

    private static final Pattern E_MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");
    private static final Pattern IP = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");

    private Names() {}

    static boolean identifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    static boolean practice(String name) {
        return PRACTICE.matcher(name).matches() && !NO_PRACTICE.matcher(name).matches();
    }

    /// Whether a variable of that name would tell who a person is.
    static boolean person(String name) {
        return PERSON.matcher(name).matches() && !PRACTICE_NAME.matcher(name).matches();
    }

    static boolean group(String name) {
        return GROUP.matcher(name).matches();
    }

    static boolean behaviour(String name, String label) {
        return BEHAVIOUR_NAME.matcher(name).matches()
                || BEHAVIOUR_LABEL.matcher(label).matches();
    }

    /// A text that tells who a person is, or where.
    static boolean contact(String text) {
        return E_MAIL.matcher(text).matches() || IP.matcher(text).matches();
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
