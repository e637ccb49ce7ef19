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
                        description = "The person's stable identifier at the identity provider (sub), by which they see"
                                + " their own shifts",
                        examples = "bif-guide")
                @Nullable
                String subject,
        @Email
                @Size(min = 3, max = 254)
                @PlainText
                @Schema(
                        description =
                                "Where they are mailed when their published shifts come, change or go: in English"
                                        + " where languages are given without da, else in Danish. Without it they are not mailed",
                        examples = "guide@example.org")
                @Nullable
                String email) {}
