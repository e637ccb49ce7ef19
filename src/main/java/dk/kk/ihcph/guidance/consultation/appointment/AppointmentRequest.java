package dk.kk.ihcph.guidance.consultation.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.consultation.Channel;
import dk.kk.ihcph.guidance.consultation.Guidance;
import dk.kk.ihcph.guidance.kernel.text.Email;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The time that a citizen wants. Without name and e-mail it is only held. */
@Schema(
        name = "AppointmentRequest",
        description =
                "A time that a citizen wants. With name and email it is booked, without both it is held for a moment.",
        examples =
                "{\"location\": \"IH\", \"startsAt\": \"2026-03-02T10:20:00+01:00\", \"topics\": [\"MITID\"], \"municipality\":"
                        + " \"0101\", \"name\": \"Citizen 12\", \"email\": \"citizen12@example.org\"}")
record AppointmentRequest(
        @Schema(description = "Code of /locations", examples = "IH") @NotNull @Size(max = 20) String location,
        @Schema(description = "When it begins: one of /appointment-slots", examples = "2026-03-02T10:20:00+01:00")
                @NotNull
                Instant startsAt,
        @Valid @JsonUnwrapped Guidance guidance,
        @Schema(description = "How the citizen will be met; default IN_PERSON") @Nullable Channel channel,
        @Schema(description = "The citizen's name; no CPR number, and nothing shaped like one", examples = "Citizen 12")
                @Size(min = 1, max = 200)
                @Pattern(regexp = NOT_BLANK, message = "{pattern.filled}")
                @Nullable
                String name,
        @Schema(description = "The citizen's e-mail address", examples = "citizen12@example.org")
                @Size(max = 254)
                @Email
                @Nullable
                String email) {
    /** Something other than white space. */
    static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

    /** Null where nobody has said who the time is for: then it is only held. */
    @Nullable
    AppointmentContact contact() {
        return name == null || email == null ? null : AppointmentContact.of(name, email);
    }
}
