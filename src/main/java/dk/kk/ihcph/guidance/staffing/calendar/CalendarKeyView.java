package dk.kk.ihcph.guidance.staffing.calendar;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new calendar key, as it is shown once. */
@Schema(name = "CalendarKey", description = "A new calendar key, returned only by the request that created it")
record CalendarKeyView(
        @Schema(description = "Id of the staff member whose shifts the calendar contains") UUID staff,
        @Schema(
                        description =
                                "Secret with which anybody can read the calendar; absent from a repetition by Idempotency-Key"
                                        + " if the server's own key was replaced since",
                        examples = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                        maxLength = 100)
                @Nullable
                String key,
        @Schema(
                        description = "Address to subscribe to, with the secret; absent if the key is",
                        examples =
                                "https://guidance.example/api/v1/staff/0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a.ics?key=c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                        maxLength = 2000)
                @Nullable
                String url,
        Instant createdAt) {

    CalendarKeyView at(String address) {
        return new CalendarKeyView(staff, key, address, createdAt);
    }
}
