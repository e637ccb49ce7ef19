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
        description = "A time to book or to hold. It is booked with `name` and `email`, and held without both.",
        examples =
                "{\"location\": \"IH\", \"startsAt\": \"2026-03-02T10:20:00+01:00\", \"topics\": [\"MITID\"], \"municipality\":"
                        + " \"0101\", \"name\": \"Citizen 12\", \"email\": \"citizen12@example.org\"}")
record AppointmentRequest(
        @Schema(examples = "IH") @NotNull @Size(max = 20) String location,
        @Schema(description = "Beginning: a time of GET /appointment-slots") @NotNull Instant startsAt,
        @Valid @JsonUnwrapped Guidance guidance,
        @Schema(description = "Channel of the appointment; default: IN_PERSON") @Nullable Channel channel,
        @Schema(description = "Name of the citizen, without a CPR number", examples = "Citizen 12")
                @Size(min = 1, max = 200)
                @Pattern(regexp = NOT_BLANK, message = "{pattern.filled}")
                @Nullable
                String name,
        @Schema(examples = "citizen12@example.org") @Size(max = 254) @Email @Nullable String email) {
    /** Something other than white space. */
    static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

    /** Null where nobody has said who the time is for: then it is only held. */
    @Nullable
    AppointmentContact contact() {
        return name == null || email == null ? null : AppointmentContact.of(name, email);
    }
}
