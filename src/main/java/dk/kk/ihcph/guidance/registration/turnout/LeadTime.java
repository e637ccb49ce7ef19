package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The time between registration and event: those who registered early forget more easily. */
public enum LeadTime implements Coded {
    TWO_DAYS(2, new Bilingual("Højst 2 dage før", "At most 2 days before")),
    WEEK(7, new Bilingual("3-7 dage før", "3-7 days before")),
    THREE_WEEKS(21, new Bilingual("8-21 dage før", "8-21 days before")),
    LONGER(Integer.MAX_VALUE, new Bilingual("Mere end 21 dage før", "More than 21 days before"));

    private final int days;
    private final Bilingual label;

    LeadTime(int days, Bilingual label) {
        this.days = days;
        this.label = label;
    }

    /**
     * The lead time of this many days.
     *
     * @param days begun ones between the registration and the event
     */
    static LeadTime of(int days) {
        return Arrays.stream(values())
                .filter(one -> days <= one.days)
                .findFirst()
                .orElse(LONGER);
    }

    /** SQL that gives the code of the lead time between a registration and an event, as {@link #of} does. */
    static String codeOf(String registeredAt, String startsAt) {
        return Arrays.stream(values())
                .filter(one -> one != LONGER)
                .map(one -> "when %s - %s <= interval '%d hours' then '%s'"
                        .formatted(
                                startsAt,
                                registeredAt,
                                Duration.ofDays(one.days).toHours(),
                                one.name()))
                .collect(Collectors.joining(" ", "case ", " else '" + LONGER.name() + "' end"));
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
