package dk.kk.ihcph.guidance.consultation.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Sums up the consultations of the days that are over. */
@ApplicationScoped
class DailySumsService {
    private final DailySumsRepository days;
    private final Clock clock;

    DailySumsService(DailySumsRepository days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    void sumUp() {
        days.sumBefore(LocalDate.now(clock));
    }
}
