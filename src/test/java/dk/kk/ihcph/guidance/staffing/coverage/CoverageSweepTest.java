package dk.kk.ihcph.guidance.staffing.coverage;

import static dk.kk.ihcph.guidance.access.Administration.BIF;
import static dk.kk.ihcph.guidance.access.Administration.KFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.coverage.CoverageSweep.OnDuty;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirement;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirementRequest;
import dk.kk.ihcph.guidance.staffing.rule.DeskNeed;
import dk.kk.ihcph.guidance.staffing.rule.RequiredSpan;
import dk.kk.ihcph.guidance.staffing.rule.Validity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageSweepTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<OpenSpan> NINE_TO_FIFTEEN = List.of(open("09:00", "15:00"));

    @Test
    void nobodyThereLeavesTheWholeSpan() {
        assertThat(gaps(required(1, "09:00", "15:00"))).containsExactly(gap(1, "09:00", "15:00"));
    }

    @Test
    void oneThereAllTheTimeLeavesNothing() {
        assertThat(gaps(required(1, "09:00", "15:00"), duty("08:30", "15:30"))).isEmpty();
    }

    @Test
    void whoComesLateAndGoesEarlyLeavesBothEnds() {
        assertThat(gaps(required(1, "09:00", "15:00"), duty("10:00", "14:00")))
                .containsExactly(gap(1, "09:00", "10:00"), gap(1, "14:00", "15:00"));
    }

    @Test
    void aSplitShiftLeavesThePause() {
        assertThat(gaps(required(1, "09:00", "15:00"), duty("09:00", "11:00"), duty("12:00", "15:00")))
                .containsExactly(gap(1, "11:00", "12:00"));
    }

    @Test
    void whoRelievesAtTheMinuteLeavesNothing() {
        assertThat(gaps(required(1, "09:00", "15:00"), duty("09:00", "12:00"), duty("12:00", "15:00")))
                .isEmpty();
    }

    @Test
    void countsHowManyAreMissingAsTheyComeAndGo() {
        assertThat(gaps(required(3, "09:00", "15:00"), duty("09:00", "13:00"), duty("11:00", "15:00")))
                .containsExactly(gap(2, "09:00", "11:00"), gap(1, "11:00", "13:00"), gap(2, "13:00", "15:00"));
    }

    @Test
    void aReliefThatChangesNothingMakesNoSecondGap() {
        assertThat(gaps(required(2, "09:00", "15:00"), duty("09:00", "12:00"), duty("12:00", "15:00")))
                .containsExactly(gap(1, "09:00", "15:00"));
    }

    @Test
    void joinsWhatIsMissingAcrossRequirementsThatFollowEachOther() {
        List<RequiredSpan> both = List.of(required(1, "12:00", "15:00"), required(1, "09:00", "12:00"));
        assertThat(CoverageSweep.gaps(both, List.of())).containsExactly(gap(1, "09:00", "15:00"));
    }

    @Test
    void countsNobodyOfAnotherPlaceOrAdministration() {
        OnDuty elsewhere = new OnDuty(BIF, "KEH", at("09:00"), at("15:00"), List.of(), List.of());
        OnDuty others = new OnDuty(KFF, "IH", at("09:00"), at("15:00"), List.of(), List.of());
        assertThat(gaps(required(1, "09:00", "15:00"), elsewhere, others)).containsExactly(gap(1, "09:00", "15:00"));
    }

    @Test
    void wantsALanguageOfOneOfThoseThere() {
        RequiredSpan wanted = span(2, List.of("uk", "en"), List.of("MITID"));
        OnDuty english = new OnDuty(BIF, "IH", at("09:00"), at("15:00"), List.of("en"), List.of("MITID"));
        OnDuty ukrainian = new OnDuty(BIF, "IH", at("12:00"), at("15:00"), List.of("uk"), List.of());
        OnDuty neither = new OnDuty(BIF, "IH", at("09:00"), at("12:00"), List.of("da"), List.of());
        assertThat(gaps(wanted, english, neither, ukrainian))
                .containsExactly(
                        new CoverageGap(BIF, "IH", MONDAY, at("09:00"), at("12:00"), 0, List.of("uk"), List.of()));
    }

    @Test
    void missesEverythingWantedWhereNobodyIs() {
        assertThat(gaps(span(1, List.of("uk", "en"), List.of("MITID"))))
                .containsExactly(new CoverageGap(
                        BIF, "IH", MONDAY, at("09:00"), at("15:00"), 1, List.of("en", "uk"), List.of("MITID")));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 5", "2026-10-25, 7", "2026-03-22, 6"})
    void takesTheHoursThatTheDayReallyHas(LocalDate sunday, int hours) {
        List<RequiredSpan> required =
                requirement("00:00", "06:00", sunday).on(sunday, List.of(open("00:00", "06:00")), COPENHAGEN);
        assertThat(required).hasSize(1);
        assertThat(required.get(0).work()).isEqualTo(Duration.ofHours(hours));
        // Who comes at four by the clock is there for two hours, and the change lies before.
        Instant four = sunday.atTime(4, 0).atZone(COPENHAGEN).toInstant();
        OnDuty late = new OnDuty(BIF, "IH", four, required.get(0).to(), List.of(), List.of());
        assertThat(CoverageSweep.gaps(required, List.of(late))).singleElement().satisfies(gap -> assertThat(gap.work())
                .isEqualTo(Duration.ofHours(hours - 2)));
    }

    @Test
    void requiresNothingOfAnHourThatTheClocksSkip() {
        LocalDate sunday = LocalDate.of(2026, 3, 29);
        assertThat(requirement("02:00", "03:00", sunday).on(sunday, List.of(open("00:00", "06:00")), COPENHAGEN))
                .isEmpty();
    }

    @Test
    void requiresOnlyWhatLiesWithinTheOpeningHours() {
        List<OpenSpan> open = List.of(open("09:00", "12:00"), open("13:00", "15:00"));
        assertThat(requirement("08:00", "14:00", MONDAY).on(MONDAY, open, COPENHAGEN))
                .extracting(RequiredSpan::from, RequiredSpan::to)
                .containsExactly(tuple(at("09:00"), at("12:00")), tuple(at("13:00"), at("14:00")));
        assertThat(requirement("15:00", "17:00", MONDAY).on(MONDAY, NINE_TO_FIFTEEN, COPENHAGEN))
                .isEmpty();
        assertThat(requirement("09:00", "15:00", MONDAY).on(MONDAY, List.of(), COPENHAGEN))
                .isEmpty();
    }

    @Test
    void requiresNothingOnOtherWeekdaysOrOutOfForce() {
        CoverageRequirement weekly = requirement("09:00", "15:00", MONDAY);
        assertThat(weekly.on(MONDAY.plusDays(1), NINE_TO_FIFTEEN, COPENHAGEN)).isEmpty();
        assertThat(weekly.on(MONDAY.minusWeeks(1), NINE_TO_FIFTEEN, COPENHAGEN)).isEmpty();
        assertThat(weekly.on(MONDAY.plusWeeks(1), NINE_TO_FIFTEEN, COPENHAGEN)).hasSize(1);
        assertThat(weekly.on(MONDAY.plusWeeks(2), NINE_TO_FIFTEEN, COPENHAGEN)).isEmpty();
    }

    /** In force on the day and a week later. */
    private static CoverageRequirement requirement(String from, String to, LocalDate day) {
        return new CoverageRequirement(
                new CoverageRequirementRequest(
                        BIF,
                        new DeskNeed(
                                "IH",
                                DayOfWeek.from(day),
                                LocalTime.parse(from),
                                LocalTime.parse(to),
                                null,
                                null,
                                null),
                        new Validity(day, day.plusWeeks(1))),
                day);
    }

    private static List<CoverageGap> gaps(RequiredSpan required, OnDuty... onDuty) {
        return CoverageSweep.gaps(List.of(required), List.of(onDuty));
    }

    private static RequiredSpan required(int staff, String from, String to) {
        return new RequiredSpan(BIF, "IH", MONDAY, at(from), at(to), staff, List.of(), List.of());
    }

    private static RequiredSpan span(int staff, List<String> languages, List<String> topics) {
        return new RequiredSpan(BIF, "IH", MONDAY, at("09:00"), at("15:00"), staff, languages, topics);
    }

    private static CoverageGap gap(int missing, String from, String to) {
        return new CoverageGap(BIF, "IH", MONDAY, at(from), at(to), missing, List.of(), List.of());
    }

    private static OnDuty duty(String from, String to) {
        return new OnDuty(BIF, "IH", at(from), at(to), List.of(), List.of());
    }

    private static OpenSpan open(String from, String to) {
        return new OpenSpan(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(COPENHAGEN).toInstant();
    }
}
