package dk.kk.ihcph.guidance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.directory.municipality.MunicipalityRelation;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other features ask the directory. */
@QuarkusTest
class DirectoryTest implements ApiTest {
    @Inject
    Directory directory;

    @Test
    @Transactional
    void tellsUnknownCodesFromKnownOnes() {
        assertThat(directory.hasLocation("KEH")).isTrue();
        assertThat(directory.hasLocation("keh")).isFalse();
        assertThat(directory.unknownTopics(List.of("HOUSING", "GARDENING", "MITID")))
                .containsExactly("GARDENING");
        assertThat(directory.unknownOffers(List.of("DANISH_CLASSES", "NOTHING")))
                .containsExactly("NOTHING");
    }

    @Test
    @Transactional
    void knowsWhatAMunicipalityIsToTheHouse() {
        assertThat(directory.municipality("0101").orElseThrow().relation()).isEqualTo(MunicipalityRelation.HOME);
        assertThat(directory.municipality("0147").orElseThrow().relation()).isEqualTo(MunicipalityRelation.PARTNER);
        assertThat(directory.municipality("0400").orElseThrow().relation()).isEqualTo(MunicipalityRelation.NONE);
        assertThat(directory.municipality("0751")).isEmpty();
    }

    @Test
    @Transactional
    void knowsAnOfferFromTheMomentItIsAdded() {
        String code = ApiTest.newCode(37);
        assertThat(directory.unknownOffers(List.of(code))).isNotEmpty();
        as("admin")
                .body(
                        """
                        {"code": "%s", "name": {"da": "a", "en": "b"}, "description": {"da": "a", "en": "b"},
                         "provider": "c", "topics": ["MITID"]}"""
                                .formatted(code))
                .post("/offers")
                .then()
                .statusCode(201);
        assertThat(directory.unknownOffers(List.of(code))).isEmpty();
    }

    @Test
    @Transactional
    void knowsWhenALocationIsOpen() {
        LocalDate friday = LocalDate.of(2026, 9, 18);
        assertThat(directory.openSpans("IH", friday, friday))
                .containsExactly(Map.entry(friday, List.of(new OpenSpan(LocalTime.of(9, 0), LocalTime.of(14, 0)))));
        assertThat(directory.openSpans("POPUP", friday, friday)).isEmpty();
        assertThat(directory.openSpans("NOWHERE", friday, friday)).isEmpty();
    }

    @Test
    @Transactional
    void leavesOutTheDaysOnWhichALocationIsClosed() {
        LocalDate monday = LocalDate.of(2026, 12, 21);
        assertThat(directory.openSpans("IH", monday, monday.plusWeeks(2)).keySet())
                .containsExactly(
                        monday, // Tuesdays and weekends are closed anyhow, 24 and 25 are Christmas
                        LocalDate.of(2026, 12, 23),
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2026, 12, 30),
                        LocalDate.of(2027, 1, 4));
    }
}
