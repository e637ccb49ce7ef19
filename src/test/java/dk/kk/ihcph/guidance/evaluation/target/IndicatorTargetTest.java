package dk.kk.ihcph.guidance.evaluation.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTargetTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final TargetRange SHARE = new TargetRange(BigDecimal.ZERO, new BigDecimal("100"), true);

    private static TargetTerms terms(String value, String from, @Nullable String to) {
        return new TargetTerms(
                "SHOW_UP_RATE",
                new BigDecimal(value),
                "KFU 12-03-2026, punkt 4",
                "Flere skal komme",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null);
    }

    private static IndicatorTarget proposed(String from) {
        return new IndicatorTarget(terms("60", from, null), Administration.KFF, Instant.parse("2026-11-30T09:00:00Z"));
    }

    private static IndicatorTarget approved(String from) {
        IndicatorTarget target = proposed(from);
        target.approve(Set.of(Administration.BIF));
        return target;
    }

    private static TargetEnd end(String day) {
        return new TargetEndRequest(LocalDate.parse(day), "KFU 10-12-2026, punkt 7", "Udløber").by(Administration.BIF);
    }

    @Test
    void isApprovedOnlyByBothAdministrations() {
        IndicatorTarget target = proposed("2026-01-01");
        assertThat(target.missingApprovals()).containsExactly(Administration.BIF);
        target.approve(Set.of(Administration.KFF));
        assertThat(target.status()).isEqualTo(TargetStatus.PROPOSED);
        assertThat(target.isCompletedBy(Set.of(Administration.KFF))).isFalse();
        assertThat(target.isCompletedBy(Set.of(Administration.BIF))).isTrue();
        target.approve(Set.of(Administration.BIF));
        assertThat(target.status()).isEqualTo(TargetStatus.APPROVED);
        assertThat(target.missingApprovals()).isEmpty();
    }

    @Test
    void isNeverWithdrawnOnceItIsApproved() {
        assertThatThrownBy(() -> approved("2026-01-01").withdraw()).isInstanceOf(Refused.class);
        IndicatorTarget target = proposed("2026-01-01");
        target.withdraw();
        assertThat(target.status()).isEqualTo(TargetStatus.WITHDRAWN);
        assertThatThrownBy(() -> target.approve(Set.of(Administration.BIF))).isInstanceOf(Refused.class);
        assertThat(target.isCompletedBy(EnumSet.allOf(Administration.class))).isFalse();
    }

    @Test
    void endsOnceTheOtherAdministrationAgrees() {
        IndicatorTarget target = approved("2026-01-01");
        target.proposeEnd(end("2027-01-01"), TODAY);
        target.approveEnd(Set.of(Administration.BIF), TODAY);
        assertThat(target.terms().to()).isNull();
        assertThat(target.missingApprovals()).containsExactly(Administration.KFF);
        target.approveEnd(Set.of(Administration.KFF), TODAY);
        assertThat(target.terms().to()).isEqualTo("2027-01-01");
        assertThat(target.terms().isInForce(LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(target.terms().isInForce(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(target.terms().isInForce(LocalDate.parse("2025-12-31"))).isFalse();
        assertThatThrownBy(() -> target.approveEnd(Set.of(Administration.KFF), TODAY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void forgetsAnEndThatIsWithdrawn() {
        IndicatorTarget target = approved("2026-01-01");
        target.proposeEnd(end("2027-01-01"), TODAY);
        target.withdraw();
        assertThat(target.ending()).isNull();
        assertThat(target.status()).isEqualTo(TargetStatus.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-11-29, ENDS_IN_THE_PAST",
        "2027-06-01, 2027-05-31, ENDS_BEFORE_IT_STARTS",
        "2026-01-01, 2101-01-01, OUT_OF_RANGE"
    })
    void changesNoDayOnWhichItWasInForce(String from, String end, String code) {
        IndicatorTarget target = approved(from);
        assertThatThrownBy(() -> target.proposeEnd(end(end), TODAY))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactly(code));
    }

    @Test
    void canEndBeforeItBeginsSoThatItIsNeverInForce() {
        IndicatorTarget target = approved("2027-06-01");
        target.proposeEnd(end("2027-06-01"), TODAY);
        target.approveEnd(Set.of(Administration.KFF), TODAY);
        assertThat(target.terms().isInForce(LocalDate.parse("2027-06-01"))).isFalse();
    }

    @Test
    void isNotProlongedByAnEnd() {
        IndicatorTarget target = approved("2026-01-01");
        target.proposeEnd(end("2027-01-01"), TODAY);
        target.approveEnd(Set.of(Administration.KFF), TODAY);
        assertThatThrownBy(() -> target.proposeEnd(end("2028-01-01"), TODAY))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactly("ENDS_NO_EARLIER"));
    }

    @Test
    void makesWayForItsSuccessorOnly() {
        IndicatorTarget target = approved("2026-01-01");
        target.endFor(terms("65", "2027-01-01", null), TODAY);
        assertThat(target.terms().to()).isEqualTo("2027-01-01");
        assertThatThrownBy(() -> proposed("2026-01-01").endFor(terms("65", "2027-01-01", null), TODAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> approved("2026-01-01").endFor(terms("65", "2026-11-01", null), TODAY))
                .as("from a day that is over")
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 2026-01-01, , ''",
        "100, 2026-01-01, 2026-01-02, ''",
        "100.01, 2026-01-01, , OUT_OF_RANGE",
        "60, 1999-12-31, , OUT_OF_RANGE",
        "60, 2026-01-01, 2026-01-01, ENDS_BEFORE_IT_STARTS"
    })
    void hasAPossibleValueAndPossibleDays(String value, String from, @Nullable String to, String code) {
        assertThat(terms(value, from, to).broken(SHARE))
                .extracting(Violation::code)
                .containsExactlyElementsOf(code.isEmpty() ? Set.of() : Set.of(code));
    }

    @Test
    void isOfAnIndicatorWithADirection() {
        assertThat(terms("60", "2026-01-01", null).broken(null))
                .extracting(Violation::code)
                .containsExactly("UNKNOWN_CODE");
        assertThat(terms("60", "2026-01-01", null).broken(new TargetRange(BigDecimal.ZERO, null, false)))
                .extracting(Violation::code)
                .containsExactly("NO_DIRECTION");
    }
}
