package dk.kk.ihcph.guidance.staffing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import java.time.LocalDate;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchedDaysTest {
    private static final int LONGEST_DETAIL = 100;

    @ParameterizedTest
    @CsvSource({"1, 1", "6, 6", "7, 1", "200, 1"})
    void fitIntoWhatIsKeptWithAMailAndComeBackAsTheyWere(int days, int spans) {
        TreeSet<LocalDate> every = new TreeSet<>();
        for (int day = 0; day < days; day++) {
            every.add(LocalDate.of(2027, 1, 4).plusDays(2L * day));
        }
        TouchedDays touched = TouchedDays.of(ShiftsTouched.Kind.PUBLISHED, every);
        assertThat(touched.spans()).hasSize(spans);
        assertThat(touched.spans().get(0).first()).isEqualTo(every.first());
        assertThat(touched.spans().get(spans - 1).last()).isEqualTo(every.last());
        assertThat(touched.toString()).hasSizeLessThanOrEqualTo(LONGEST_DETAIL);
        assertThat(TouchedDays.parse(touched.toString())).isEqualTo(touched);
    }
}
