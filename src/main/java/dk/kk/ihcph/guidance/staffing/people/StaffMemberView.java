package dk.kk.ihcph.guidance.staffing.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of staff as colleagues of both administrations see them: never by real name. */
@Schema(name = "Staff", description = "A staff member, by display name")
record StaffMemberView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Administration that employs the staff member") Administration administration,
        @JsonUnwrapped Profile profile,
        @Schema(description = "Hours that allocations pay, in order of time", maxItems = 20) List<Funding> funding,
        @Schema(
                        description =
                                "Full-time equivalents that the grant funds today, with two decimals: the yearly hours of"
                                        + " today's funding divided by 1,263",
                        examples = "0.60",
                        minimum = "0")
                BigDecimal fundedFte,
        @JsonUnwrapped Employment employment,
        @JsonUnwrapped @Nullable Contact contact)
        implements Versioned {

    /** Shows the login and the address only if asked to. */
    static StaffMemberView of(StaffMember member, LocalDate today, BigDecimal normHoursPerFte, boolean withContact) {
        return new StaffMemberView(
                member.id(),
                member.version(),
                member.administration(),
                member.profile(),
                member.funding(),
                member.fundedHoursOn(today).divide(normHoursPerFte, 2, RoundingMode.HALF_UP),
                member.employment(),
                withContact ? member.contact() : null);
    }
}
