package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** The rules of every posting beyond the form of its fields: its allocation, and the permitted months of its year. */
final class BookingRules {
    private static final String PERIOD = "/period";
    /** A voucher number. One in thirteen has the shape of a CPR number without a hyphen. */
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");

    private BookingRules() {}

    /**
     * Checks a posting and returns the booking.
     *
     * @param allocations finds an allocation by its id; refuses an unknown one and one of another administration
     * @param rules find the allocation if none is named
     */
    static Booking check(
            PostingRequest request,
            Function<UUID, AllocatedLines.LineYear> allocations,
            RuleBook rules,
            @Nullable UUID job) {
        Expense expense = request.expense();
        YearMonth period = period(request.period(), expense.date());
        RuleBook.RuleMatch found = request.allocation() == null
                ? rules.find(expense.account(), expense.costObject(), period.getYear())
                : new RuleBook.RuleMatch(allocations.apply(request.allocation()), false);
        AllocatedLines.LineYear place = found.allocation();
        YearMonth salaryMonth = salaryMonth(request, found.salary() ? period : null);
        List<Violation> broken = new ArrayList<>();
        if (expense.amount().signum() == 0) {
            broken.add(Violation.at("/amount", "AMOUNT_IS_ZERO", new Bilingual("må ikke være 0", "must not be 0")));
        }
        checkReference(request.voucher().reference(), broken);
        checkPeriod(period, place.year(), expense.date(), broken);
        if (salaryMonth != null && salaryMonth.getYear() != place.year()) {
            broken.add(Violation.at(
                    "/salaryMonth",
                    "SALARY_MONTH_OF_ANOTHER_YEAR",
                    new Bilingual("skal være en måned i %s", "must be a month of %s").with(place.year())));
        }
        if (request.event() != null && request.salaryMonth() != null) {
            broken.add(Violation.at(
                    "/salaryMonth",
                    "ONE_OF_EVENT_AND_SALARY",
                    new Bilingual(
                            "kan ikke angives sammen med et arrangement", "cannot be given together with an event")));
        }
        Refused.refuse(broken);
        return new Booking(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                new Booking.Target(place.allocation(), place.administration(), place.year(), request.event()),
                Booking.BookedMonths.of(period, salaryMonth),
                expense.inOere(),
                request.voucher(),
                1,
                Booking.Reversal.NONE,
                job);
    }

    /** Returns the period of a reversal, in the year of the reversed posting. */
    static int reversalPeriod(ReversalRequest request, int year) {
        YearMonth period = period(request.period(), request.date());
        List<Violation> broken = new ArrayList<>();
        checkPeriod(period, year, request.date(), broken);
        if (request.reference() != null) {
            checkReference(request.reference(), broken);
        }
        Refused.refuse(broken);
        return period.getMonthValue();
    }

    static YearMonth period(@Nullable String said, LocalDate date) {
        return said == null ? YearMonth.from(date) : YearMonth.parse(said);
    }

    /** Returns the salary month. The cost of an event is no salary, even if a rule says so. */
    private static @Nullable YearMonth salaryMonth(PostingRequest request, @Nullable YearMonth byRule) {
        return request.salaryMonth() != null
                ? YearMonth.parse(request.salaryMonth())
                : request.event() == null ? byRule : null;
    }

    private static void checkReference(String reference, List<Violation> broken) {
        if (CprNumbers.in(TEN_DIGITS.matcher(reference).replaceAll("x"))) {
            broken.add(Violation.at(
                    "/reference",
                    "NO_CPR",
                    new Bilingual(
                            "ligner et CPR-nummer; et bilagsnummer skrives uden bindestreg",
                            "looks like a CPR number; a voucher number is written without a hyphen")));
        }
    }

    private static void checkPeriod(YearMonth period, int year, LocalDate date, List<Violation> broken) {
        if (period.getYear() != year) {
            broken.add(Violation.at(
                    PERIOD,
                    "PERIOD_OF_ANOTHER_YEAR",
                    new Bilingual(
                                    "skal være en måned i bevillingslinjens år, %s",
                                    "must be a month of the allocation's year, %s")
                            .with(year)));
        } else if (Math.abs(date.getYear() - year) > 1) {
            broken.add(Violation.at(
                    "/date",
                    "DATE_FAR_FROM_PERIOD",
                    new Bilingual("ligger mere end et år fra %s", "is more than a year from %s").with(period)));
        }
    }
}
