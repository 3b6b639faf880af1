package pedicle.study.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.catalog.Proportion;
import pedicle.catalog.Quote;

/// What the interviews say: for each code who raised it, in how many passages and which words, and how far coders
/// agree.
public record InterviewReport(
        int participants,
        int documents,
        int words,
        int passages,
        List<Theme> themes,
        List<String> readByTwo,
        Optional<Estimate> kappa,
        double percentAgreed) {

    /// One code's part.
    public record Theme(CodebookEntry code, Evidence.Interviews evidence) {

        public Direction direction() {
            return code.direction();
        }
    }

    public InterviewReport {
        themes = List.copyOf(themes);
        readByTwo = List.copyOf(readByTwo);
    }

    public static InterviewReport of(InterviewStudy study) {
        Set<String> shared = documentsReadByTwo(study);
        List<Theme> themes = new ArrayList<>();
        Agreement all = new Agreement(0, 0, 0, 0);
        for (CodebookEntry code : study.codebook()) {
            Agreement agreement = agreement(study, code.code(), shared);
            all = all.plus(agreement);
            themes.add(new Theme(code, evidence(study, code.code(), agreement)));
        }
        themes.sort(Comparator.comparingLong(
                        (Theme theme) -> theme.evidence().raisedBy().count())
                .reversed()
                .thenComparing(theme -> theme.code().code()));
        return new InterviewReport(
                study.participants().size(),
                study.transcripts().size(),
                study.transcripts().stream()
                        .mapToInt(transcript -> transcript.text().split("\\s+").length)
                        .sum(),
                study.codings().size(),
                themes,
                shared.stream().sorted().toList(),
                all.kappa(),
                all.units() == 0 ? 0 : all.percent());
    }

    private static Evidence.Interviews evidence(InterviewStudy study, String code, Agreement agreement) {
        List<Coding> codings = study.codings().stream()
                .filter(coding -> coding.code().equals(code))
                .toList();
        Set<String> documents = codings.stream().map(Coding::document).collect(Collectors.toSet());
        return new Evidence.Interviews(
                code,
                new Proportion(documents.size(), study.transcripts().size()),
                codings.size(),
                agreement.kappa(),
                quotes(study, codings));
    }

    /// One quote a document: the longest passage, since it says most; documents in order of their name.
    private static List<Quote> quotes(InterviewStudy study, List<Coding> codings) {
        Map<String, Coding> longest = new HashMap<>();
        for (Coding coding : codings) {
            longest.merge(
                    coding.document(),
                    coding,
                    (a, b) -> b.words().length() > a.words().length() ? b : a);
        }
        return longest.values().stream()
                .sorted(Comparator.comparing(Coding::document))
                .map(coding -> quote(study, coding))
                .toList();
    }

    private static Quote quote(InterviewStudy study, Coding coding) {
        String speaker = study.transcript(coding.document()).stream()
                .flatMap(transcript -> transcript.turns().stream())
                .filter(turn -> turn.overlaps(coding.start(), coding.end()))
                .map(Turn::speaker)
                .filter(name -> !name.equals("Interviewer"))
                .findFirst()
                .orElse("Interviewer");
        String role =
                study.participantOf(coding.document()).map(Participant::role).orElse("");
        return new Quote(coding.document(), speaker, role, coding.start(), coding.end(), coding.words());
    }

    /// Documents in which at least two coders marked something.
    private static Set<String> documentsReadByTwo(InterviewStudy study) {
        return study.codings().stream()
                .collect(Collectors.groupingBy(Coding::document, Collectors.mapping(Coding::coder, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The first two coders by name, turn by turn, over the documents that both read.
    private static Agreement agreement(InterviewStudy study, String code, Set<String> documents) {
        long[] counts = new long[4];
        List<String> coders = study.coders();
        for (String document : documents) {
            for (Turn turn : study.transcript(document).orElseThrow().answers()) {
                boolean first = marked(study, document, code, coders.get(0), turn);
                boolean second = marked(study, document, code, coders.get(1), turn);
                counts[(first ? 0 : 2) + (second ? 0 : 1)]++;
            }
        }
        return new Agreement(counts[0], counts[1], counts[2], counts[3]);
    }

    private static boolean marked(InterviewStudy study, String document, String code, String coder, Turn turn) {
        return study.codings().stream()
                .anyMatch(coding -> coding.document().equals(document)
                        && coding.code().equals(code)
                        && coding.coder().equals(coder)
                        && turn.overlaps(coding.start(), coding.end()));
    }
}
