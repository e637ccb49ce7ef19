package dk.kk.ihcph.guidance.staffing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapViolationTest {
    @Test
    void saysHowManyAreMissing() {
        Bilingual words = words(2, List.of());
        assertThat(words.en())
                .startsWith(
                        "Monday 8 February 2027: 2 of Employment and Integration Administration missing at IH, 09:00-15:00;");
        assertThat(words.da())
                .startsWith(
                        "mandag den 8. februar 2027: 2 fra Beskæftigelses- og Integrationsforvaltningen mangler på IH kl. 9.00-15.00;");
    }

    @Test
    void saysWhatNobodyThereBrings() {
        Bilingual words = words(0, List.of("ar", "uk"));
        assertThat(words.en())
                .startsWith(
                        "Monday 8 February 2027: nobody of Employment and Integration Administration at IH, 09:00-15:00, brings ar, uk;");
        assertThat(words.da())
                .startsWith(
                        "mandag den 8. februar 2027: ingen fra Beskæftigelses- og Integrationsforvaltningen på IH kl. 9.00-15.00 har ar, uk;");
    }

    private static Bilingual words(int missing, List<String> languages) {
        return GapViolation.violation(
                        new CoverageGap(
                                Administration.BIF,
                                "IH",
                                LocalDate.parse("2027-02-08"),
                                Instant.parse("2027-02-08T08:00:00Z"),
                                Instant.parse("2027-02-08T14:00:00Z"),
                                missing,
                                languages,
                                List.of()),
                        ZoneId.of("Europe/Copenhagen"))
                .message();
    }
}
