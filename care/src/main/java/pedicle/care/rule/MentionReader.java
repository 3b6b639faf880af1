package pedicle.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pedicle.care.rule.Mention.Manner;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Reads free text for the facts of `terms.csv`, in English and French.
///
/// A cue before a term governs it to the end of its clause. Where a cue's reach can't be told the mention is
/// unclear, so that the fact is asked and neither found nor denied: “no trauma, leg weakness” may be two denials or
/// a denial and a finding.
final class MentionReader {

    /// No indication is longer; what stands behind it is not read, and so not recorded.
    private static final int MOST = 2000;

    private static final int MOST_MENTIONS = 60;

    /// How many letters before and after a term are looked at for what governs it.
    private static final int BEFORE = 160;

    private static final int AFTER = 80;

    /// `past` is whether a history of it counts as much as the thing itself, such as that of cancer. `deniable` is
    /// whether who denies it denies the fact: who takes no methotrexate may still have weak immunity.
    private record Term(String fact, Pattern words, boolean past, boolean deniable) {}

    private static final Pattern CLAUSE =
            cue("[.!]+(?:\\s|$)|[;\\n\\r]|\\b(?:but|however|although|except|now|mais|sauf|maintenant)\\b");

    /// Words that sound like a denial and are none: “no improvement in weakness” is weakness.
    private static final Pattern FALSE_DENIAL = cue(
            "\\b(?:no|not|without|pas d[e']?) ?(?:longer |yet |much |real |any )?(?:improv\\w*|change\\w*|relief|better|resolv\\w*"
                    + "|respon\\w*|helped?|only|sure|certain|amélior\\w*|soulag\\w*)\\b");

    /// What ends the reach of a denial within its clause.
    private static final Pattern NEWS = cue(
            "\\b(?:has|have|had|reports?|complain\\w*|presents?|presenting|with|shows?|found|positive|présente|avec|rapporte)\\b");

    private static final Pattern DENY = cue(
            "\\b(?:\\w+n't|no|not|denies|denied|denying|nil|never|neither|nor|without|w/o|free of|absence of|absent|negative for"
                    + "|pas d[e']?|sans|aucune?|nie|ni|absence d[e'])(?:\\s|$|(?<='))");
    private static final Pattern FAMILY = cue(
            "\\b(?:family|familial|fhx?|mother|father|sister|brother|aunt|uncle|cousin|grand\\w+|parents?|siblings?|relatives?|mom|dad"
                    + "|familiaux|familiale?|mère|père|sœur|soeur|frère)(?:'s)?\\b");
    private static final Pattern WONDER = cue(
            "\\br/o\\b|\\bro\\b|\\brul(?:e|ing) ?out\\b|\\bexclu(?:de|ding|re)\\b|\\b(?:eval\\w*|assess\\w*|check|screen\\w*|look\\w*|query|queries|search\\w*)[ :]"
                    + "|\\bconcern\\w*\\b|\\bworr\\w*\\b|\\bsuspect\\w*|\\bsuspicion\\b|\\bpossib\\w+\\b|\\bprobabl\\w+\\b|\\blikely\\b|\\bmay\\b|\\bmight\\b"
                    + "|\\bcould\\b|\\bif\\b|\\bshould\\b|\\brisk of\\b|\\bfear\\w*\\b|\\bversus\\b|\\bvs\\b|\\bddx\\b|\\?|\\béliminer\\b|\\brecherche\\w*\\b|\\bdoute\\b"
                    + "|\\bpeur\\b|\\bsi\\b|\\b(?:warn\\w*|counsel\\w*|advis\\w*|return) ");
    private static final Pattern LONG_AGO = cue(
            "\\b(?:history|hx|h/o|hist|previous\\w*|prior(?! to)|past(?! (?:\\d|few|day|week|month|year|two|three))|remote|s/p|status post|former\\w*|antécédents?|atcd|ancienne?)\\b");

    /// “Three-week history of fever” is fever now.
    private static final Pattern OF_LATE = cue(
            "\\b(?:\\d+|one|two|three|four|few|several)[- ]?(?:hours?|hr|days?|d|weeks?|wks?|months?|mo)'?s? (?:history|hx) of\\b"
                    + "|\\brecent (?:history|hx) of\\b");

    /// What may stand between a denial's cue and what it denies.
    private static final Pattern FILLER = cue(
            "^\\s*(?:had|have|has|been|any|a|the|new|recent|current|known|evidence of|signs? of|symptoms? of|(?:history|hx) of|\\s)+");

    private static final Pattern SAID_AFTER = cue("^\\W{0,3}(?:yes|oui|present|positive)\\b");
    private static final Pattern DENIED_AFTER = cue(
            "^\\W{0,3}(?:was |were |is |are |has been |been )?(?:denied|absent|negative|excluded|ruled out|not present|nil|: ?no\\b"
                    + "|- ?no\\b|none\\b|exclue?s?|absente?s?|niée?s?)");
    private static final Pattern WONDERED_AFTER = cue(
            "^\\s?\\?|^\\W{0,3}(?:is |was )?(?:unlikely|suspected|possible|not excluded|to be excluded|à exclure|à éliminer)");
    private static final Pattern FAMILY_AFTER = cue(
            "^\\W{0,3}(?:in|of|chez) (?:\\w+ )?(?:mother|father|sister|brother|aunt|uncle|family|parent|mère|père)");
    private static final Pattern PAST_AFTER = cue(
            "^\\W{0,3}(?:\\(?(?:19|20)\\d\\d\\)?|has |have |had |is |was )?\\W{0,2}(?:resolved|in remission|previously|in the past|years ago|résolue?s?)");

    private static final Pattern DOUBT = Pattern.compile(
            "\\?|r/o\\b|rule out\\b|query\\b|suspected\\b|possible\\b|exclude\\b|family history\\b|fh:|no\\b|[àa] exclure\\b");

    private static final Pattern OR = cue("\\b(?:or|nor|ou|ni)\\b");
    private static final Pattern JOIN = cue(",|/|\\band\\b|\\bet\\b|&|\\+");

    private final List<Term> terms = new ArrayList<>();

    /// Any term at all: most texts hold none, and are done with after one look.
    private final Beginnings any;

    /// `file` lies beside `terms.csv` and has its columns.
    MentionReader(String file) {
        StringJoiner all = new StringJoiner("|");
        for (Row row :
                Table.ours(MentionReader.class, "/pedicle/care/rule/" + file).rows()) {
            all.add(row.required("words"));
            terms.add(new Term(
                    row.required("fact"),
                    whole(row.required("words")),
                    row.required("past").equals("counts"),
                    row.required("denial").equals("counts")));
        }
        this.any = new Beginnings(whole(all.toString()));
    }

    /// Not within a longer word.
    static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:%s)(?![\\p{L}\\d])".formatted(words));
    }

    List<Mention> read(String text, String where, Optional<LocalDate> date) {
        List<Mention> mentions = new ArrayList<>();
        String start = (text.length() > MOST ? text.substring(0, MOST) : text)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        if (start.isBlank() || !any.isIn(start)) {
            return List.of();
        }
        for (String clause : CLAUSE.split(start)) {
            String said = OF_LATE.matcher(FALSE_DENIAL.matcher(clause).replaceAll(" "))
                    .replaceAll(" ");
            for (Term term : terms) {
                Matcher match = term.words().matcher(said);
                while (match.find() && mentions.size() < MOST_MENTIONS) {
                    String before = said.substring(Math.max(0, match.start() - BEFORE), match.start());
                    String after = said.substring(match.end(), Math.min(said.length(), match.end() + AFTER));
                    Manner manner = manner(before, after, term.past());
                    mentions.add(new Mention(
                            term.fact(),
                            manner == Manner.DENIED && !term.deniable() ? Manner.UNCLEAR : manner,
                            clause.strip(),
                            where,
                            date));
                }
            }
        }
        return mentions;
    }

    /// Whether words begin by saying that what follows is only wondered about, or a relative's: “R/O fracture”.
    static boolean opensWithDoubt(String words) {
        String low = words.toLowerCase(Locale.ROOT).strip();
        return DOUBT.matcher(low).lookingAt();
    }

    /// Letters with accents are letters.
    private static Pattern cue(String words) {
        return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Manner manner(String before, String after, boolean pastCounts) {
        if (FAMILY.matcher(before).find() || FAMILY_AFTER.matcher(after).find()) {
            return Manner.FAMILY;
        }
        if (SAID_AFTER.matcher(after).find()) {
            return Manner.FOUND;
        }
        if (isWondered(before) || WONDERED_AFTER.matcher(after).find()) {
            return Manner.TO_RULE_OUT;
        }
        if (DENIED_AFTER.matcher(after).find()) {
            return Manner.DENIED;
        }
        int cue = endOfLast(DENY, before);
        if (cue >= 0) {
            String between = FILLER.matcher(before.substring(cue)).replaceFirst(" ");
            if (!NEWS.matcher(between).find()) {
                return JOIN.matcher(between).find() && !isList(between, after) ? Manner.UNCLEAR : Manner.DENIED;
            }
            // “No fever with leg weakness”: the denial has ended, though not so surely that this is a finding.
            return JOIN.matcher(between).find() ? Manner.FOUND : Manner.UNCLEAR;
        }
        boolean past =
                LONG_AGO.matcher(before).find() || PAST_AFTER.matcher(after).find();
        return past && !pastCounts ? Manner.PAST : Manner.FOUND;
    }

    /// “Suspected disc prolapse with foot drop”: the foot drop is no longer a suspicion.
    private static boolean isWondered(String before) {
        int cue = endOfLast(WONDER, before);
        return cue >= 0 && !NEWS.matcher(before.substring(cue)).find();
    }

    private static int endOfLast(Pattern cue, String text) {
        Matcher match = cue.matcher(text);
        int end = -1;
        while (match.find()) {
            end = match.end();
        }
        return end;
    }

    /// “No fever, weight loss or trauma” denies all three: an “or” joins what a denial lists.
    private static boolean isList(String between, String after) {
        String rest = NEWS.split(after, 2)[0];
        return OR.matcher(between).find() || OR.matcher(rest).find();
    }
}
