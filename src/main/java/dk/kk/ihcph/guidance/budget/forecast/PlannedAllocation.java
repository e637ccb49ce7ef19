package dk.kk.ihcph.guidance.budget.forecast;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.util.UUID;

/** An allocation that is being planned. It is locked, so that nobody else plans or adjusts it. */
public record PlannedAllocation(UUID id, Administration administration, int year, BigDecimal adjusted) {}
