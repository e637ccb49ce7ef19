package dk.kk.ihcph.guidance.staffing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of staff as colleagues of both administrations see them: never by real name. */
@Schema(name = "Staff", description = "A member of staff, by display name")
record StaffMemberView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Pseudonym to show", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                String displayName,
        @Schema(description = "The administration that employs them") Administration administration,
        @Schema(description = "What the grant pays them for; labels in /code-lists/staff-functions")
                StaffFunction function,
        @Schema(
                        description =
                                "The part of a full-time equivalent that the grant pays, 0 to 1 with two decimals;"
                                        + " the person may have more hours than these",
                        examples = "0.60",
                        minimum = "0",
                        maximum = "1")
                BigDecimal fundedFte,
        @Schema(description = "First day", examples = "2024-07-01") LocalDate activeFrom,
        @Schema(description = "Last day; absent while there is none") @Nullable LocalDate activeTo)
        implements Versioned {}
