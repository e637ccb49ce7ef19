package dk.kk.ihcph.guidance.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Produces the one clock of the application. No other code may read the machine's clock (ADR 37). */
public final class Clocks {
    /** The city's time zone. All times shown to people are in it. */
    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Clocks() {}

    /**
     * Produces the clock in the city's time zone, so that {@code LocalDate.now(clock)} is the local day.
     *
     * @param start the time at which the process begins, used to try out another day; never set in production
     * @param speed the number of seconds of this clock that pass in one real second; used only with a start
     */
    @Produces
    @Singleton
    static DatabaseClock clock(
            @ConfigProperty(name = "guidance.clock.start") Optional<OffsetDateTime> start,
            @ConfigProperty(name = "guidance.clock.speed") int speed) {
        return start.map(begin -> new DatabaseClock(COPENHAGEN, begin.toInstant(), speed, System::nanoTime))
                .orElseGet(() -> new DatabaseClock(COPENHAGEN, ofTheProcess().instant(), 1, System::nanoTime));
    }

    /** The machine's clock: to report how far it differs, and for tokens, which expire by it. */
    public static Clock ofTheProcess() {
        return Clock.systemUTC();
    }
}
