package dk.kk.ihcph.guidance.registration.door;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The results of several scans. */
@Schema(name = "CheckInBatch", description = "The results of a batch of check-ins")
record CheckInBatchView(
        @Schema(description = "One result for each check-in, in the order of the request", maxItems = 500)
                List<CheckInView> items) {}
