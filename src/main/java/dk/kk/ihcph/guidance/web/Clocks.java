package dk.kk.ihcph.guidance.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock that everything asks for the time, so that a test can set it. */
final class Clocks {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Clocks() {}

    /**
     * Its zone is the city's, so that {@code LocalDate.now(clock)} is the local day; it ticks in milliseconds, which the
     * database keeps whole, so that what was answered once is read back the same.
     */
    @Produces
    @Singleton
    static Clock clock() {
        return Clock.tickMillis(COPENHAGEN);
    }
}
