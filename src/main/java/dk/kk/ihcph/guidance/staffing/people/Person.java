package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A member of staff as planning and the rules see one.
 *
 * @param fundedHours hours that the grant pays, for each year with stated funding
 * @param absences the approved ones
 */
public record Person(
        UUID id,
        String displayName,
        Administration administration,
        Employment employment,
        Set<String> languages,
        Set<String> topics,
        Map<Integer, BigDecimal> fundedHours,
        List<Away> absences) {

    /** An approved absence, half-open. */
    public record Away(Instant from, Instant to) {}
}
