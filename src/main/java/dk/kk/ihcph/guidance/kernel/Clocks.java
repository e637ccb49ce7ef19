package dk.kk.ihcph.guidance.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock that everything asks for the time. Nothing else in the application may ask the machine (ADR 37). */
final class Clocks {
    /** The time zone of the city, in which people read every time. */
    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Clocks() {}

    /**
     * Its zone is the city's, so that {@code LocalDate.now(clock)} is the local day.
     *
     * @param start the time it was when the process began, to try a day out on another one; never in production
     * @param speed how many seconds pass in one, where there is such a start
     */
    @Produces
    @Singleton
    static DatabaseClock clock(
            @ConfigProperty(name = "guidance.clock.start") Optional<OffsetDateTime> start,
            @ConfigProperty(name = "guidance.clock.speed") int speed) {
        return start.map(begin -> new DatabaseClock(COPENHAGEN, begin.toInstant(), speed, System::nanoTime))
                .orElseGet(() -> new DatabaseClock(COPENHAGEN, ofTheProcess().instant(), 1, System::nanoTime));
    }

    /** The machine's own clock, which only tells how far it is off. */
    static Clock ofTheProcess() {
        return Clock.systemUTC();
    }
}
