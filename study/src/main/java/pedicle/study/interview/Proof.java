package pedicle.study.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pedicle.catalog.table.Row;

/// Holds each coded passage against the text of its document: taken where it stands, shifted where the same words
/// stand once elsewhere, left out where they don't.
final class Proof {

    private final Map<String, Transcript> transcripts;
    private final Set<String> codes;
    private final List<Coding> codings = new ArrayList<>();
    private final List<LeftOut> left = new ArrayList<>();
    private int shifted;

    Proof(Map<String, Transcript> transcripts, List<CodebookEntry> codebook) {
        this.transcripts = transcripts;
        this.codes = codebook.stream().map(CodebookEntry::code).collect(Collectors.toSet());
    }

    void examine(Row row) {
        String document = row.required("document");
        String code = row.required("code");
        String what = "line " + row.line() + ", " + code + " in " + document;
        Optional<Transcript> transcript = Optional.ofNullable(transcripts.get(document));
        if (transcript.isEmpty()) {
            left.add(new LeftOut(what, "there is no transcript called “" + document + "”"));
        } else if (!codes.contains(code)) {
            left.add(new LeftOut(what, "the codebook has no code “" + code + "”"));
        } else {
            place(row, transcript.orElseThrow(), code, what);
        }
    }

    private void place(Row row, Transcript transcript, String code, String what) {
        int start = row.whole("start");
        int end = row.whole("end");
        String words = row.required("text");
        String coder = row.required("coder");
        if (start >= 0
                && start < end
                && end <= transcript.length()
                && transcript.slice(start, end).equals(words)) {
            codings.add(new Coding(transcript.document(), coder, code, start, end, words));
            return;
        }
        String text = transcript.text();
        int found = text.indexOf(words);
        if (found < 0 || text.indexOf(words, found + 1) >= 0) {
            left.add(new LeftOut(
                    what, found < 0 ? "its words stand nowhere in the document" : "its words stand there twice"));
            return;
        }
        int from = text.codePointCount(0, found);
        int to = from + words.codePointCount(0, words.length());
        codings.add(new Coding(transcript.document(), coder, code, from, to, words));
        shifted++;
    }

    List<Coding> codings() {
        return codings;
    }

    int shifted() {
        return shifted;
    }

    List<LeftOut> left() {
        return left;
    }
}
