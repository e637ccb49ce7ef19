package dk.kk.ihcph.guidance.consultation.imports;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DateReader;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/**
 * Times as people write them in spreadsheets: with an offset, or local ones, ISO or Danish. The hour that a clock change
 * leaves out, and the one it brings twice, are refused rather than guessed.
 */
final class LocalTimes {
    /** Not with slashes: 03/04/2026 is the third of April to some and the fourth of March to others. */
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd'T'][uuuu-MM-dd ][d-M-uuuu ][d.M.uuuu ]H[:mm][.mm][:ss]")
            .withResolverStyle(ResolverStyle.STRICT);

    private LocalTimes() {}

    static Instant read(String pointer, String text, ZoneId zone) {
        LocalDateTime local;
        try {
            return DateReader.instant(text);
        } catch (DateTimeException withoutOffset) {
            try {
                local = LocalDateTime.parse(text, LOCAL);
            } catch (DateTimeException unreadable) {
                throw Refused.invalid(Violation.at(
                        pointer,
                        "WRONG_TYPE",
                        new Bilingual(
                                "skal være et tidspunkt: 31-01-2026 10:15 eller 2026-01-31T10:15",
                                "must be a time: 2026-01-31T10:15 or 31-01-2026 10:15")));
            }
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw Refused.invalid(Violation.at(
                    pointer,
                    "MISSING_HOUR",
                    new Bilingual(
                            "findes ikke: den nat blev uret stillet frem",
                            "does not exist: the clocks were put forward that night")));
        }
        if (offsets.size() > 1) {
            throw Refused.invalid(Violation.at(
                    pointer,
                    "AMBIGUOUS_HOUR",
                    new Bilingual(
                            "findes to gange: den nat blev uret stillet tilbage; skriv forskydningen med, fx"
                                    + " 2026-10-25T02:30+02:00",
                            "exists twice: the clocks were put back that night; write the offset too, such as"
                                    + " 2026-10-25T02:30+02:00")));
        }
        return local.toInstant(offsets.get(0));
    }
}
