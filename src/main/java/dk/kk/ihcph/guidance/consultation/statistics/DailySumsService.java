package dk.kk.ihcph.guidance.consultation.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Sums up the consultations of the days that are over. */
@ApplicationScoped
class DailySumsService {
    /** After an import of years no statement shall last long. */
    private static final int MOST_DAYS = 31;

    private final DailySumsRepository days;
    private final Clock clock;

    DailySumsService(DailySumsRepository days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** Sums up some of the changed days that are over, and returns whether others may be left. */
    @Transactional
    boolean sumUp() {
        return days.sumBefore(LocalDate.now(clock), MOST_DAYS) == MOST_DAYS;
    }
}
