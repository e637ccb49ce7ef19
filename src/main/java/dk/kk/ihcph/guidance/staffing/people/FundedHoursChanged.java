package dk.kk.ihcph.guidance.staffing.people;

import java.util.Set;
import java.util.UUID;

/**
 * Paid hours changed: a person's funding, or an absence that counts as paid time. Fired within the transaction of the
 * change.
 *
 * @param allocations that pay the person now or did before
 */
public record FundedHoursChanged(Set<UUID> allocations) {}
