package dk.kk.ihcph.guidance.staffing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapViolationTest {
    private static final DirectoryNames NAMES = new DirectoryNames(
            new LocationNames(
                    Map.of("KEH", new Bilingual("Københavns Erhvervshus", "Business House Copenhagen")), Map.of()),
            Map.of("HOUSING", new Bilingual("Boligsøgning", "Housing")));

    @Test
    void saysHowManyAreMissing() {
        assertThat(words(2, List.of(), List.of()))
                .isEqualTo(new Bilingual(
                        "Mandag den 8. februar 2027 kl. 9.00-15.00 mangler Beskæftigelses- og"
                                + " Integrationsforvaltningen 2 medarbejdere i Københavns Erhvervshus. Du kan fravige"
                                + " reglen med en begrundelse (override.reason).",
                        "Monday 8 February 2027, 09:00-15:00: the Employment and Integration Administration needs 2"
                                + " more members of staff at Business House Copenhagen. You can override the rule"
                                + " with a"
                                + " reason (override.reason)."));
    }

    @Test
    void namesTheLanguagesAndTopicsThatNobodyThereBrings() {
        Bilingual words = words(0, List.of("ar", "uk"), List.of("HOUSING"));
        assertThat(words.da()).contains("en medarbejder, der vejleder på eller om arabisk, ukrainsk og boligsøgning.");
        assertThat(words.en()).contains("who gives guidance in or on Arabic, Ukrainian and housing.");
    }

    private static Bilingual words(int missing, List<String> languages, List<String> topics) {
        return GapViolation.violation(
                        new CoverageGap(
                                Administration.BIF,
                                "KEH",
                                LocalDate.parse("2027-02-08"),
                                Instant.parse("2027-02-08T08:00:00Z"),
                                Instant.parse("2027-02-08T14:00:00Z"),
                                missing,
                                languages,
                                topics),
                        NAMES)
                .message();
    }
}
