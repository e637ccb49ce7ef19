package dk.kk.ihcph.guidance.budget.ledger;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.Direction;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * The unchanging data of an allocation.
 *
 * @param fte full-time equivalents of its year; 0 if its line names none
 */
public record AllocationFacts(
        UUID id, String note, String line, Owner owner, Direction direction, BigDecimal fte, BigDecimal adopted) {

    /** The administration that has the allocation, under its committee and grant. */
    public record Owner(Administration administration, Committee committee, String grant) {}

    public Administration administration() {
        return owner.administration();
    }
}
