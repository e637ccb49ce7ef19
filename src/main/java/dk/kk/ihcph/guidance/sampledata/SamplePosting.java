package dk.kk.ihcph.guidance.sampledata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A synthetic posting on a line of a sample note. Accounts and cost objects are invented. */
record SamplePosting(
        SampleLine line,
        YearMonth period,
        LocalDate date,
        Payment payment,
        String reference,
        @Nullable UUID event,
        @Nullable Integer salaryMonth,
        Instant recordedAt) {

    /**
     * The expense and its recipient.
     *
     * @param share the share of a twelfth of the line's amount; null if the amount is known
     */
    record Payment(
            String account,
            @Nullable BigDecimal share,
            @Nullable BigDecimal amount,
            String text,
            @Nullable String supplier) {}

    /** The lines of both notes by administration and purpose, each with a cost object of its own. */
    enum SampleLine {
        BIF_GUIDANCE("BIF", "GUIDANCE", "XG-3510-0001"),
        KFF_GUIDANCE("KFF", "GUIDANCE", "XG-1060-0001"),
        KFF_MANAGEMENT("KFF", "MANAGEMENT", "XG-1060-0002"),
        KFF_ACTIVITIES("KFF", "ACTIVITIES", "XG-1060-0003");

        private final String administration;
        private final String purpose;
        private final String costObject;

        SampleLine(String administration, String purpose, String costObject) {
            this.administration = administration;
            this.purpose = purpose;
            this.costObject = costObject;
        }

        String administration() {
            return administration;
        }

        String purpose() {
            return purpose;
        }

        String costObject() {
            return costObject;
        }

        boolean isSalary() {
            return this != KFF_ACTIVITIES;
        }

        /** Returns the accounts that the posting rule matches: salary accounts of its cost object, or all of them. */
        String accounts() {
            return isSalary() ? "22*" : "";
        }
    }

    private static final YearMonth FIRST = YearMonth.from(SampleGrant.OS2025.firstDay());
    /** The grant of this year paid for material each quarter. */
    private static final int YEAR_OF_MATERIAL = 2025;

    private static final BigDecimal MATERIAL = new BigDecimal("29850.00");

    private static final String SALARY = "22100010";
    private static final String CATERING = "29400030";
    private static final String COMMUNICATION = "29500010";
    private static final BigDecimal A_GUEST = new BigDecimal("85.00");
    private static final BigDecimal AN_ANNOUNCEMENT = new BigDecimal("1450.00");
    private static final int QUARTERS = 4;
    private static final int DAYS_TO_INVOICE = 10;
    private static final int DAYS_TO_BOOKING = 3;
    private static final LocalTime BOOKED_AT = LocalTime.of(9, 15);

    /** Returns the postings known by now. Salaries are posted a month late, so the last complete month has none yet. */
    static List<SamplePosting> asOf(List<SampleEvent> events, Instant now, ZoneId zone) {
        List<SamplePosting> postings = new ArrayList<>();
        YearMonth last = YearMonth.from(now.atZone(zone));
        for (YearMonth month = FIRST; month.isBefore(last); month = month.plusMonths(1)) {
            for (SampleLine line : SampleLine.values()) {
                if (line.isSalary()) {
                    postings.add(salary(line, month, zone));
                }
            }
        }
        for (SampleEvent event : events) {
            LocalDate day = LocalDate.ofInstant(event.startsAt(), zone);
            if (event.isCompleted() && !YearMonth.from(day).isBefore(FIRST)) {
                postings.add(paid(event, day, COMMUNICATION, AN_ANNOUNCEMENT, "Annoncering", zone));
                if (event.kind().takesRegistrations()) {
                    postings.add(paid(
                            event,
                            day,
                            CATERING,
                            A_GUEST.multiply(BigDecimal.valueOf(event.comers())),
                            "Forplejning",
                            zone));
                }
            }
        }
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            postings.add(material(quarter, zone));
        }
        postings.removeIf(posting -> posting.recordedAt().isAfter(now));
        return postings;
    }

    /** Returns a month's salaries, at most a twelfth of the year's amount. */
    private static SamplePosting salary(SampleLine line, YearMonth month, ZoneId zone) {
        int hundredths = 97
                + (month.getMonthValue()
                                + line.costObject().charAt(line.costObject().length() - 1))
                        % 4;
        LocalDate date = month.plusMonths(1).atEndOfMonth();
        return new SamplePosting(
                line,
                month,
                date,
                new Payment(SALARY, BigDecimal.valueOf(hundredths, 2), null, "Løn " + month + " (syntetisk)", null),
                "SALARY-" + month + "-" + line.costObject(),
                null,
                month.getMonthValue(),
                recordedAt(date, zone));
    }

    private static SamplePosting material(int quarter, ZoneId zone) {
        YearMonth month = YearMonth.of(YEAR_OF_MATERIAL, 3 * quarter);
        LocalDate date = month.atDay(15);
        return new SamplePosting(
                SampleLine.KFF_ACTIVITIES,
                month,
                date,
                new Payment(
                        COMMUNICATION,
                        null,
                        MATERIAL,
                        "Informationsmateriale (syntetisk)",
                        "En leverandør (syntetisk)"),
                "MATERIAL-" + month,
                null,
                null,
                recordedAt(date, zone));
    }

    private static SamplePosting paid(
            SampleEvent event, LocalDate day, String account, BigDecimal amount, String what, ZoneId zone) {
        LocalDate date = day.plusDays(DAYS_TO_INVOICE);
        return new SamplePosting(
                SampleLine.KFF_ACTIVITIES,
                YearMonth.from(day),
                date,
                new Payment(account, null, amount, what + " (syntetisk)", "En leverandør (syntetisk)"),
                "EVENT-" + event.id() + "-" + account,
                event.id(),
                null,
                recordedAt(date, zone));
    }

    private static Instant recordedAt(LocalDate date, ZoneId zone) {
        return date.plusDays(DAYS_TO_BOOKING).atTime(BOOKED_AT).atZone(zone).toInstant();
    }

    UUID id() {
        return TimeOrderedIds.of(recordedAt, reference);
    }
}
