package dk.kk.ihcph.guidance.staffing.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import dk.kk.ihcph.guidance.staffing.absence.Absence;
import dk.kk.ihcph.guidance.staffing.absence.AbsenceKind;
import dk.kk.ihcph.guidance.staffing.absence.AbsenceRequest;
import dk.kk.ihcph.guidance.staffing.people.Employment;
import dk.kk.ihcph.guidance.staffing.people.Funding;
import dk.kk.ihcph.guidance.staffing.people.Profile;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursAccountTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Year YEAR = Year.of(2026);
    private static final Set<LocalDate> WORKDAYS = HoursAccount.workdays(YEAR, Set.of(LocalDate.of(2026, 4, 6)));

    @ParameterizedTest
    @EnumSource
    void countsAbsenceTowardsAGrossNormOnly(StaffingConfig.Norm basis) {
        HoursAccount account = new HoursAccount(YEAR, WORKDAYS, basis, ZONE);
        StaffMember member = member("757.80");
        account.add(member, List.of(absence(member, "2026-01-01", "2026-12-31", null, null)));
        HoursFigures year = HoursFigures.sum(account.months());
        assertThat(year.normHours()).isEqualByComparingTo("757.80");
        assertThat(year.absenceHours()).as("away all year is all of the norm").isEqualByComparingTo("757.80");
        assertThat(year.balanceHours()).isEqualByComparingTo(basis == StaffingConfig.Norm.GROSS ? "0" : "-757.80");
    }

    @Test
    void countsNoDayTwiceAndNoneThatIsFree() {
        HoursAccount account = new HoursAccount(YEAR, WORKDAYS, StaffingConfig.Norm.NET, ZONE);
        StaffMember member = member("2000.00");
        account.add(
                member,
                List.of(
                        absence(member, "2026-03-02", "2026-03-02", "06:00", "12:00"),
                        absence(member, "2026-03-02", "2026-03-02", "13:00", "19:00"), // more than a day in all
                        absence(member, "2026-03-03", "2026-03-03", "09:00", "10:51"), // a quarter of 7.4 hours
                        absence(member, "2026-04-06", "2026-04-06", null, null), // free anyway
                        absence(member, "2026-04-04", "2026-04-05", null, null))); // a weekend
        BigDecimal aDay = new BigDecimal("2000").divide(BigDecimal.valueOf(WORKDAYS.size()), 10, RoundingMode.HALF_UP);
        assertThat(HoursFigures.sum(account.months()).absenceHours())
                .isEqualByComparingTo(aDay.multiply(new BigDecimal("1.25")).setScale(2, RoundingMode.HALF_UP));
    }

    /** For any hours: the months add up to the rounded year, and each is within a hundredth of its exact value. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addsUpToTheLastDecimal(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            BigDecimal partsAnHour = BigDecimal.valueOf(1 + random.nextInt(5000));
            YearHours hours = new YearHours(partsAnHour);
            BigDecimal[] exact = new BigDecimal[12];
            java.util.Arrays.fill(exact, BigDecimal.ZERO);
            for (int more = 0; more < 40; more++) {
                int month = 1 + random.nextInt(12);
                BigDecimal parts = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3));
                hours.add(month, parts);
                exact[month - 1] = exact[month - 1].add(parts);
            }
            List<BigDecimal> months = hours.months();
            BigDecimal year = BigDecimal.ZERO;
            for (int at = 0; at < 12; at++) {
                year = year.add(exact[at]);
                assertThat(months.get(at)).isNotNegative();
                assertThat(months.get(at)
                                .subtract(exact[at].divide(partsAnHour, 10, RoundingMode.HALF_UP))
                                .abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.0100000001"));
            }
            assertThat(months.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(year.divide(partsAnHour, 2, RoundingMode.HALF_UP));
        }
    }

    private static StaffMember member(String hoursPerYear) {
        return new StaffMember(
                new StaffRequest(
                        new Profile("Guide", null, null, null, null, null),
                        Administration.BIF,
                        List.of(new Funding(
                                UUID.randomUUID(),
                                new BigDecimal(hoursPerYear),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31))),
                        new Employment(LocalDate.of(2024, 7, 1), null),
                        null),
                LocalDate.of(2026, 1, 1));
    }

    private static Absence absence(StaffMember member, String first, String last, String from, String to) {
        return new Absence(
                new AbsenceRequest(
                        null,
                        AbsenceKind.VACATION,
                        LocalDate.parse(first),
                        LocalDate.parse(last),
                        from == null ? null : LocalTime.parse(from),
                        to == null ? null : LocalTime.parse(to)),
                member,
                Instant.EPOCH);
    }
}
