package dk.kk.ihcph.guidance.event.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastChangeTest {
    private static Instant at(String seconds) {
        return Instant.parse("2027-01-04T09:12:" + seconds + "Z");
    }

    @ParameterizedTest
    @CsvSource({
        "10.2, 10.3, 10", // within the second: does not yet cover the change
        "10.2, 11.0, 11", // the second is over: covers it
        "10.2, 40.0, 11",
        "10.0, 10.0, 10",
        "10.0, 10.5, 10"
    })
    void datesAChangeByTheSecondThatCoversItOnceThatIsOver(String changed, String read, String expected) {
        assertThat(new LastChange(at(changed), at(read)).lastModified()).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({"10.2, 10.3, 10.7, 12.0", "10.0, 10.0, 10.4, 12.0", "10.2, 11.5, 11.6, 12.5", "10.0, 10.9, 10.95, 11"})
    void whoeverHasADateIsToldOfTheNextChange(String changed, String read, String changedAgain, String readAgain) {
        Instant had = new LastChange(at(changed), at(read)).lastModified();

        assertThat(new LastChange(at(changedAgain), at(readAgain)).isKnownSince(had))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10.2, 11.0", "10.0, 10.0", "10.999999, 30.0"})
    void whoeverHasTheDateOfASecondThatIsOverIsUpToDate(String changed, String read) {
        LastChange change = new LastChange(at(changed), at(read));

        assertThat(change.isKnownSince(change.lastModified())).isTrue();
    }
}
