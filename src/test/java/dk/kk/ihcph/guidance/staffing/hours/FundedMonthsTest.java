package dk.kk.ihcph.guidance.staffing.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.allocation.CommitmentService.MonthHours;
import dk.kk.ihcph.guidance.staffing.people.Employment;
import dk.kk.ihcph.guidance.staffing.people.Funding;
import dk.kk.ihcph.guidance.staffing.people.Profile;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FundedMonthsTest {
    private static final Year YEAR = Year.of(2026);
    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final FundedMonths paid = new FundedMonths(YEAR);

    @Test
    void paysWhatWasWorkedBeforeWhatIsPlannedAndNoMoreThanItFunds() {
        paid.add(funded(funding(ONE, "100.00", "2026-01-01", "2026-12-31")), months("60 10", "30 20", "5 5"));
        assertThat(paid.of(ONE).subList(0, 3))
                .containsExactly(hours(1, "60", "10"), hours(2, "30", "0"), hours(3, "0", "0"));
    }

    @Test
    void paysNoHoursOfMonthsThatItDoesNotFund() {
        paid.add(funded(funding(ONE, "1200.00", "2026-02-01", "2026-02-28")), months("50 0", "50 0", "50 0"));
        assertThat(paid.of(ONE).get(0)).isEqualTo(hours(1, "0", "0"));
        assertThat(paid.of(ONE).get(1)).isEqualTo(hours(2, "50", "0"));
        assertThat(paid.of(ONE).get(2)).isEqualTo(hours(3, "0", "0"));
    }

    @Test
    void sharesAMonthByWhatEachFundsOfIt() {
        paid.add(
                funded(
                        funding(ONE, "400.00", "2026-01-01", "2026-12-31"),
                        funding(OTHER, "200.00", "2026-01-01", "2026-12-31")),
                months("10 0.01"));
        assertThat(paid.of(ONE).get(0)).isEqualTo(hours(1, "6.66", "0.01"));
        assertThat(paid.of(OTHER).get(0)).isEqualTo(hours(1, "3.34", "0"));
    }

    @Test
    void knowsTwelveMonthsOfWhatFundsNobody() {
        assertThat(paid.of(ONE)).hasSize(12).allSatisfy(month -> assertThat(month.worked())
                .isZero());
    }

    /** For any worked hours: no hour is paid twice or beyond the funding, and none below it gets lost. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void paysEachHourOnceUpToWhatIsFunded(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            BigDecimal first = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
            BigDecimal second = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
            FundedMonths months = new FundedMonths(YEAR);
            List<HoursFigures> account = new ArrayList<>();
            for (int month = 0; month < 12; month++) {
                account.add(account(
                        BigDecimal.valueOf(random.nextInt(20_000), 2), BigDecimal.valueOf(random.nextInt(9_000), 2)));
            }
            months.add(
                    funded(
                            funding(ONE, first.toString(), "2026-01-01", "2026-12-31"),
                            funding(OTHER, second.toString(), "2026-01-01", "2026-12-31")),
                    account);
            BigDecimal worked = HoursFigures.sum(account).accountedHours();
            BigDecimal one = total(months.of(ONE));
            BigDecimal other = total(months.of(OTHER));
            assertThat(one).isLessThanOrEqualTo(first);
            assertThat(other).isLessThanOrEqualTo(second);
            assertThat(one.add(other)).isLessThanOrEqualTo(worked);
            if (worked.compareTo(first.min(second)) <= 0) {
                assertThat(one.add(other)).isEqualByComparingTo(worked);
            }
            months.of(ONE).forEach(month -> assertThat(month.planned()).isNotNegative());
        }
    }

    private static BigDecimal total(List<MonthHours> months) {
        return months.stream()
                .map(month -> month.worked().add(month.planned()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static MonthHours hours(int month, String worked, String planned) {
        return new MonthHours(month, new BigDecimal(worked).setScale(2), new BigDecimal(planned).setScale(2));
    }

    /** Each as worked and unconfirmed hours; the other months are empty. */
    private static List<HoursFigures> months(String... given) {
        List<HoursFigures> months = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            String[] hours = at < given.length ? given[at].split(" ") : new String[] {"0", "0"};
            months.add(account(new BigDecimal(hours[0]).setScale(2), new BigDecimal(hours[1]).setScale(2)));
        }
        return months;
    }

    private static HoursFigures account(BigDecimal worked, BigDecimal unconfirmed) {
        BigDecimal none = BigDecimal.ZERO.setScale(2);
        return new HoursFigures(
                none, worked.add(unconfirmed), none, unconfirmed, worked, none, worked.add(unconfirmed));
    }

    private static Funding funding(UUID allocation, String hours, String from, String to) {
        return new Funding(allocation, new BigDecimal(hours), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static StaffMember funded(Funding... funding) {
        return new StaffMember(
                new StaffRequest(
                        new Profile("Guide", null, null, null, null, null),
                        Administration.BIF,
                        List.of(funding),
                        new Employment(LocalDate.of(2024, 7, 1), null),
                        null),
                LocalDate.of(2026, 1, 1));
    }
}
