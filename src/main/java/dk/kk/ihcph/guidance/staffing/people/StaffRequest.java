package dk.kk.ihcph.guidance.staffing.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "StaffRequest",
        description = "A staff member, with a display name that colleagues know instead of the real name",
        examples = "{\"displayName\": \"Guide BIF 3\", \"administration\": \"BIF\", \"languages\": [\"en\", \"da\"]}")
public record StaffRequest(
        @Valid @JsonUnwrapped Profile profile,
        @NotNull @Schema(description = "Administration that employs the staff member; never changes")
                Administration administration,
        @Size(max = 20) @Schema(description = "Hours that allocations pay; default: none")
                List<@NotNull @Valid Funding> funding,
        @Valid @JsonUnwrapped Employment employment,
        @Valid @JsonUnwrapped @Nullable Contact contact) {

    public StaffRequest {
        funding = funding == null ? List.of() : funding;
    }
}
