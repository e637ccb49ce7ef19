package dk.kk.ihcph.guidance.registration.door;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of one scan. */
@Schema(name = "CheckIn", description = "The result of one check-in")
record CheckInView(
        @Schema(
                        description = "Id of the scan; the server generates one if the request has none",
                        examples = "scanner-2/000117",
                        maxLength = 100)
                String scanId,
        @Schema(description = "Labels in /code-lists/check-in-results") CheckInResult result,
        @Schema(description = "Why the scan is refused; absent if it is not. Labels in /code-lists/check-in-refusals")
                @Nullable
                CheckInRefusal reason,
        @Schema(description = "The registration after the scan; absent if this event has no such registration")
                @Nullable
                AttendanceView registration) {

    static CheckInView of(CheckInScan scan, @Nullable AttendanceView registration) {
        return new CheckInView(scan.scanId(), Objects.requireNonNull(scan.result()), scan.reason(), registration);
    }

    static CheckInView refused(String scanId, CheckInRefusal why) {
        return new CheckInView(scanId, CheckInResult.REFUSED, why, null);
    }
}
