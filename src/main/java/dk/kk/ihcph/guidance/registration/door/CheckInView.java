package dk.kk.ihcph.guidance.registration.door;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of one scan, or of several. */
@Schema(name = "CheckIn", description = "What became of one scan, or in items of each of several")
record CheckInView(
        @Schema(description = "Id of the scan", examples = "scanner-2/000117", maxLength = 100) @Nullable String scanId,
        @Schema(description = "Labels in /code-lists/check-in-results") @Nullable CheckInResult result,
        @Schema(description = "Why it is refused. Labels in /code-lists/check-in-refusals") @Nullable
                CheckInRefusal reason,
        @Schema(description = "Whose it is, as it is now; absent where it is not of this event") @Nullable
                AttendanceView registration,
        @Schema(description = "Of several scans each, in the order of the request", maxItems = 500) @Nullable
                List<CheckInView> items) {

    static CheckInView of(CheckInScan scan, @Nullable AttendanceView registration) {
        return new CheckInView(scan.scanId(), scan.result(), scan.reason(), registration, null);
    }

    static CheckInView refused(String scanId, CheckInRefusal why) {
        return new CheckInView(scanId, CheckInResult.REFUSED, why, null, null);
    }

    static CheckInView several(List<CheckInView> items) {
        return new CheckInView(null, null, null, null, items);
    }
}
