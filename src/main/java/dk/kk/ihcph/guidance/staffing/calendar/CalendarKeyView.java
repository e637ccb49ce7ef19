package dk.kk.ihcph.guidance.staffing.calendar;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new calendar key, as it is shown once. */
@Schema(
        name = "CalendarKey",
        description = "A new calendar key, in the answer that made it and its repetitions by Idempotency-Key")
record CalendarKeyView(
        @Schema(description = "Id of the member of staff whose shifts it shows") UUID staff,
        @Schema(
                        description = "The secret; whoever has it can read the calendar. Absent from a repetition by"
                                + " Idempotency-Key if the server's own key was replaced and removed since",
                        examples = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                        maxLength = 100)
                @Nullable
                String key,
        @Schema(
                        description = "The address to subscribe to, with the secret; absent as the key is",
                        examples =
                                "https://guidance.example/api/v1/staff/0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a/calendar.ics?key=c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                        maxLength = 2000)
                @Nullable
                String url,
        @Schema(description = "When it was made", examples = "2026-01-05T08:00:00Z") Instant createdAt) {

    CalendarKeyView at(String address) {
        return new CalendarKeyView(staff, key, address, createdAt);
    }
}
