package pedicle.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.app.web.page.ThreadLine.Stretch;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Step;

class ThreadLineTest {

    private static final Knot QUOTE =
            new Knot("Q", Knot.Kind.QUOTE, "“He said “no”.” GP1, family doctor", "/study/interviews/GP1#at-5");
    private static final Knot CODE =
            new Knot("C", Knot.Kind.INTERVIEW_CODE, "Interview code “no-time”", "/study/interviews/code/no-time");
    private static final Knot FINDING = new Knot("F", Knot.Kind.FINDING, "No time", "/study/finding/no-time");

    @Test
    void quotes_stand_under_their_code_and_not_beside_it() {
        ThreadLine line = ThreadLine.of(
                List.of(new Step(CODE, 1, "people said so"), new Step(QUOTE, 2, "was coded as")),
                FINDING,
                List.of(),
                _ -> List.of(QUOTE));

        assertThat(line.origins()).extracting(Stretch::kind).containsExactly(Knot.Kind.INTERVIEW_CODE);
        assertThat(line.origins().getFirst().ties().getFirst().quotes())
                .containsExactly(new ThreadLine.Said("“He said “no”.”", "GP1, family doctor", QUOTE.place()));
    }

    @Test
    void the_thread_of_a_code_shows_its_quotes_as_a_stretch() {
        ThreadLine line = ThreadLine.of(List.of(new Step(QUOTE, 1, "was coded as")), CODE, List.of(), _ -> List.of());
        assertThat(line.origins()).extracting(Stretch::kind).containsExactly(Knot.Kind.QUOTE);
    }

    @Test
    void stretches_go_in_the_order_of_the_loop_and_tell_nothing_apart_that_reads_the_same() {
        ThreadLine line = ThreadLine.of(
                List.of(),
                FINDING,
                List.of(
                        step("R", Knot.Kind.RESULT, 1),
                        step("D1", Knot.Kind.DELIVERY, 1),
                        step("D2", Knot.Kind.DELIVERY, 2)),
                _ -> List.of());

        assertThat(line.outcomes()).extracting(Stretch::kind).containsExactly(Knot.Kind.DELIVERY, Knot.Kind.RESULT);
        assertThat(line.outcomes().getFirst().knots()).isEqualTo(2);
        assertThat(line.outcomes().getFirst().ties()).hasSize(1);
    }

    @Test
    void a_label_does_not_repeat_its_kind() {
        assertThat(Say.label(CODE)).isEqualTo("No time");
        assertThat(Say.label(FINDING)).isEqualTo("No time");
        assertThat(Say.count(Knot.Kind.DELIVERY, 3)).isEqualTo("3\u00a0deliveries");
    }

    private static Step step(String id, Knot.Kind kind, int distance) {
        return new Step(new Knot(id, kind, "the same words", "/the-same-place"), distance, "why");
    }
}
