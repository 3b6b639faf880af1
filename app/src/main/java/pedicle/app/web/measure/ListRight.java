package pedicle.app.web.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Lead;
import pedicle.measure.store.Behind;

/// Who may see people one by one. Nobody, unless whoever runs the server switched the lists on; and then
/// only a browser that was opened with the key that this start of the server printed. The pages have no
/// accounts, so that the key stands for the right: it is gone with the server.
public sealed interface ListRight {

    /// Where the key is handed in.
    String DOOR = "/measure/key/";

    String COOKIE = "pedicle-lists";

    record Off() implements ListRight {}

    record Keyed(String key) implements ListRight {
        public Keyed {
            if (key.length() < 16) {
                throw new IllegalArgumentException("a key can't be guessed: it has 16 letters or more");
            }
        }

        boolean fits(String offered) {
            // As long for a key that is nearly right as for one that is not.
            return MessageDigest.isEqual(
                    key.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Keyed";
        }
    }

    /// What a page says of the lists behind its points.
    enum Standing {
        OFF(
                "People are not listed. Whoever runs this server can switch the lists behind these numbers on (start"
                        + " --patient-lists); without them a count of 1 to 4 people in a group or beside a name is not shown either."),
        LOCKED("People are not listed to this browser. Open the address with the key that the server printed when it"
                + " started; until then a count of 1 to 4 people in a group or beside a name is not shown either."),
        UNKEPT(
                "Lists are open to this browser, but this workspace was loaded without them and holds no person. Load the"
                        + " network into a new workspace with start --patient-lists to have them."),
        OPEN("Lists of people are open to this browser: each point of a chart leads to those behind it.");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /// To the list of so many people, for those who may see it.
        Lead lead(Behind behind, Behind.Part part, long people) {
            return switch (this) {
                case OFF, LOCKED, UNKEPT -> Lead.NOWHERE;
                case OPEN ->
                    people == 0
                            ? Lead.NOWHERE
                            : new Lead(
                                    PointAddress.of(behind, part),
                                    people == 1
                                            ? "the list with this person"
                                            : "the list of these %s people".formatted(Say.count(people)));
            };
        }

        /// Whether counts may be shown in full.
        boolean entitled() {
            return switch (this) {
                case OFF, LOCKED -> false;
                case UNKEPT, OPEN -> true;
            };
        }
    }

    /// `kept` says whether the workspace holds people.
    default Standing standing(Map<String, String> cookies, boolean kept) {
        return switch (this) {
            case Off _ -> Standing.OFF;
            case Keyed keyed ->
                !keyed.fits(cookies.getOrDefault(COOKIE, ""))
                        ? Standing.LOCKED
                        : kept ? Standing.OPEN : Standing.UNKEPT;
        };
    }
}
