package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented closed day.
 *
 * @param location null for all locations
 */
record SampleClosure(LocalDate day, @Nullable String location, Bilingual reason) {
    private static final Bilingual BRIDGE_DAY = new Bilingual(
            "Lukket fredag efter Kristi himmelfartsdag (syntetisk)",
            "Closed on the Friday after Ascension Day (synthetic)");

    static final List<SampleClosure> ALL = List.of(
            new SampleClosure(LocalDate.of(2025, 5, 30), null, BRIDGE_DAY),
            new SampleClosure(
                    LocalDate.of(2025, 10, 17),
                    "IH",
                    new Bilingual("Fælles udviklingsdag (syntetisk)", "Staff training day (synthetic)")),
            new SampleClosure(LocalDate.of(2026, 5, 15), null, BRIDGE_DAY));

    UUID id() {
        return TimeOrderedIds.of(day.atStartOfDay(ZoneOffset.UTC).toInstant(), "closure" + location);
    }
}
