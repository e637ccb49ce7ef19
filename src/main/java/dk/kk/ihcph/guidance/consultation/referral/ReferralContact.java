package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.kernel.text.Email;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contact of the citizen for the recipient; only with consent. */
@Embeddable
@Schema(
        name = "ReferralContact",
        description =
                "Contact of the citizen: a name, and an e-mail address or a telephone number; only with" + " consent")
record ReferralContact(
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Name of the citizen, without a CPR number", examples = "Ana Example")
                String name,
        @Email @Size(min = 3, max = 254) @Schema(examples = "ana@example.org") @Nullable String email,
        @Size(min = 6, max = 25)
                @Pattern(regexp = "^\\+?[0-9][0-9 ]*$", message = "{pattern.phone}")
                @Schema(
                        description = "Telephone number: digits and spaces, + before a country code",
                        examples = "+45 33 66 33 66")
                @Nullable
                String phone) {

    boolean hasAddress() {
        return email != null || phone != null;
    }
}
