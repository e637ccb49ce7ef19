package dk.kk.ihcph.guidance.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration for an event as the caller sends it. */
@Schema(name = "RegistrationRequest", description = "A registration of a party for an event. CPR numbers are refused")
public record RegistrationRequest(
        @Valid @JsonUnwrapped Attendee attendee,
        @Schema(description = "Persons of the party, including the one who registers. Default: 1")
                @Nullable
                @Min(1)
                @Max(20)
                Integer partySize,
        @Schema(
                        description =
                                "Consent to storing name, e-mail address and answers until 90 days after the event, for mails about it. Must be true")
                @Nullable
                Boolean consent) {
    /** The request that would make this registration, for a merge patch. */
    public static RegistrationRequest of(Registration registration) {
        return new RegistrationRequest(
                registration.attendee(),
                registration.partySize(),
                registration.origin().consentedAt() == null ? null : true);
    }

    public Party party() {
        return new Party(attendee, Objects.requireNonNullElse(partySize, 1), Boolean.TRUE.equals(consent));
    }
}
