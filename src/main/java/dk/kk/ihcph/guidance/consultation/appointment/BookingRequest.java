package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.kernel.text.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The citizen of a held time. */
@Schema(
        name = "BookingRequest",
        description = "The citizen for whom a held time is booked",
        examples = "{\"name\": \"Citizen 12\", \"email\": \"citizen12@example.org\", \"municipality\": \"0101\"}")
record BookingRequest(
        @Schema(description = "Name of the citizen, without a CPR number", examples = "Citizen 12")
                @NotNull
                @Size(min = 1, max = 200)
                @Pattern(regexp = AppointmentRequest.NOT_BLANK, message = "{pattern.filled}")
                String name,
        @Schema(examples = "citizen12@example.org") @NotNull @Size(max = 254) @Email String email,
        @Schema(
                        description =
                                "Residence municipality, code of /municipalities; default: as given with the hold",
                        examples = "0101")
                @Size(max = 4)
                @Nullable
                String municipality,
        @Schema(description = "Whether the citizen is about to move to Copenhagen; default: as given with the hold")
                @Nullable
                Boolean movingToCopenhagen) {}
