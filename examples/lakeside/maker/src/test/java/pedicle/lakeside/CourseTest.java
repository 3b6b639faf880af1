package pedicle.lakeside;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void day_28_is_in_time_and_day_29_is_late() {
        new Course.Imaged(Modality.XRAY, 28);
        new Course.ImagedLate(Modality.XRAY, 29, true);
        assertThatIllegalArgumentException().isThrownBy(() -> new Course.Imaged(Modality.XRAY, 29));
        assertThatIllegalArgumentException().isThrownBy(() -> new Course.ImagedLate(Modality.XRAY, 28, true));
    }
}
