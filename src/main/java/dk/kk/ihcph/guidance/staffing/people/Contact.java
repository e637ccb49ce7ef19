package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.kernel.text.Email;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The login and the address of a member of staff, shown to the person and to those who keep the administration's staff. */
@Embeddable
@Schema(hidden = true)
record Contact(
        @Size(min = 1, max = 255)
                @Schema(
                        description = "Stable identifier (sub) of the staff member's login at the identity provider",
                        examples = "bif-guide")
                @Nullable
                String subject,
        @Email
                @Size(min = 3, max = 254)
                @PlainText
                @Schema(
                        description =
                                "Address for mails about new, changed and cancelled published shifts; without it no mail is"
                                        + " sent. Mails are in English if `languages` are given without `da`, otherwise in Danish",
                        examples = "guide@example.org")
                @Nullable
                String email) {}
