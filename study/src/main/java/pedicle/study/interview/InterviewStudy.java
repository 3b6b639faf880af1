package pedicle.study.interview;

import java.util.List;
import java.util.Optional;

/// A set of interviews with everything that belongs to it.
///
/// `shifted` counts passages whose text stood elsewhere in the document than the coding said and was found there
/// once; `left` says what was not taken.
public record InterviewStudy(
        List<Participant> participants,
        List<Transcript> transcripts,
        List<CodebookEntry> codebook,
        List<Coding> codings,
        int shifted,
        List<LeftOut> left) {

    public InterviewStudy {
        participants = List.copyOf(participants);
        transcripts = List.copyOf(transcripts);
        codebook = List.copyOf(codebook);
        codings = List.copyOf(codings);
        left = List.copyOf(left);
    }

    public Optional<Transcript> transcript(String document) {
        return transcripts.stream()
                .filter(transcript -> transcript.document().equals(document))
                .findFirst();
    }

    public Optional<Participant> participantOf(String document) {
        return participants.stream()
                .filter(participant -> participant.document().equals(document))
                .findFirst();
    }

    public List<String> coders() {
        return codings.stream().map(Coding::coder).distinct().sorted().toList();
    }
}
