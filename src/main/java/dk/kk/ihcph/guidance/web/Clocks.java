package dk.kk.ihcph.guidance.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock that everything asks for the time, so that a test can set it. */
final class Clocks {
    /** The time zone of the city, in which people read every time. */
    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Clocks() {}

    /**
     * Its zone is the city's, so that {@code LocalDate.now(clock)} is the local day; it ticks in milliseconds, which the
     * database keeps whole, so that what was answered once is read back the same.
     *
     * @param start the time it was when the process began, to try a day out on another one; never in production
     * @param speed how many seconds pass in one
     */
    @Produces
    @Singleton
    static Clock clock(
            @ConfigProperty(name = "guidance.clock.start") Optional<OffsetDateTime> start,
            @ConfigProperty(name = "guidance.clock.speed") int speed) {
        Clock real = Clock.tickMillis(COPENHAGEN);
        return start.<Clock>map(begin -> new Scripted(real, begin.toInstant(), real.instant(), speed))
                .orElse(real);
    }

    /** Passes faster than the real one, from another time on. */
    private static final class Scripted extends Clock {
        private final Clock real;
        private final Instant start;
        private final Instant began;
        private final int speed;

        private Scripted(Clock real, Instant start, Instant began, int speed) {
            this.real = real;
            this.start = start;
            this.began = began;
            this.speed = speed;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Scripted(real.withZone(zone), start, began, speed);
        }

        @Override
        public Instant instant() {
            return start.plus(Duration.between(began, real.instant()).multipliedBy(speed));
        }
    }
}
