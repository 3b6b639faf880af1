package pedicle.study.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Evidence;
import pedicle.catalog.Proportion;

class InterviewFolderTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aStudyOfTwo() throws IOException {
        Files.writeString(
                folder.resolve("A.txt"), "Interviewer: So?\n\nA: They ask. They ask for it.\n\nA: No time.\n");
        Files.writeString(folder.resolve("B.txt"), "Interviewer: So?\n\nB: Nobody asks me.\n");
        Files.writeString(folder.resolve("participants.csv"), """
                participant,document,role,years,setting,practice,gender
                A,A,nurse,3,rural,P1,woman
                B,B,doctor,9,urban,P2,man
                """);
        Files.writeString(folder.resolve("codebook.csv"), """
                code,name,meaning,direction,constructs
                asks,They ask,People ask.,barrier,tdf:social-influences
                time,No time,Too short.,barrier,tdf:environmental-context-and-resources
                """);
    }

    private InterviewStudy withCodings(String... lines) throws IOException {
        Files.writeString(
                folder.resolve("codings.csv"),
                "document,coder,code,start,end,text\n" + String.join("\n", lines) + "\n");
        return InterviewFolder.read(folder);
    }

    @Test
    void a_passage_whose_words_stand_where_it_says_is_taken() throws IOException {
        InterviewStudy study = withCodings("A,c1,asks,21,30,They ask.");
        assertThat(study.codings()).hasSize(1);
        assertThat(study.shifted()).isZero();
        assertThat(study.left()).isEmpty();
    }

    @Test
    void a_passage_that_stands_once_elsewhere_is_moved_there_and_counted() throws IOException {
        InterviewStudy study = withCodings("A,c1,asks,0,16,They ask for it.");
        assertThat(study.shifted()).isEqualTo(1);
        Coding coding = study.codings().getFirst();
        assertThat(study.transcript("A").orElseThrow().slice(coding.start(), coding.end()))
                .isEqualTo("They ask for it.");
    }

    @Test
    void what_cannot_be_placed_is_left_out_with_its_reason() throws IOException {
        InterviewStudy study = withCodings(
                "A,c1,asks,0,8,They ask", "A,c1,asks,0,5,Never", "C,c1,asks,0,5,Never", "A,c1,else,0,5,Never");
        assertThat(study.codings()).isEmpty();
        assertThat(study.left())
                .extracting(LeftOut::why)
                .containsExactly(
                        "its words stand there twice",
                        "its words stand nowhere in the document",
                        "there is no transcript called “C”",
                        "the codebook has no code “else”");
    }

    @Test
    void the_report_counts_people_not_passages() throws IOException {
        InterviewStudy study = withCodings("A,c1,asks,21,30,They ask.", "A,c1,asks,31,47,They ask for it.");
        Evidence.Interviews asks = InterviewReport.of(study).themes().getFirst().evidence();
        assertThat(asks.raisedBy()).isEqualTo(new Proportion(1, 2));
        assertThat(asks.passages()).isEqualTo(2);
        assertThat(asks.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.words()).isEqualTo("They ask for it.");
            assertThat(quote.speaker()).isEqualTo("A");
            assertThat(quote.role()).isEqualTo("nurse");
        });
    }

    @Test
    void agreement_runs_over_the_answers_of_documents_that_two_coders_read() throws IOException {
        InterviewStudy study = withCodings(
                "A,c1,asks,21,30,They ask.", "A,c2,asks,31,47,They ask for it.", "A,c2,time,52,60,No time.");
        InterviewReport report = InterviewReport.of(study);
        assertThat(report.readByTwo()).containsExactly("A");
        // Two answers by two codes: c1 and c2 agree on three of the four.
        assertThat(report.percentAgreed()).isEqualTo(75);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> InterviewFolder.read(none))
                .isInstanceOf(BadInput.class)
                .hasMessage(none + ": expected a folder of interviews, found none");
    }

    @Test
    void a_participant_without_a_transcript_is_named_by_line() throws IOException {
        Files.writeString(
                folder.resolve("participants.csv"),
                "participant,document,role,years,setting,practice,gender\nZ,Z,nurse,3,rural,P1,woman\n");
        assertThatThrownBy(() -> withCodings())
                .hasMessageContaining("participants.csv, line 2, column “document”")
                .hasMessageContaining("found “Z”");
    }
}
