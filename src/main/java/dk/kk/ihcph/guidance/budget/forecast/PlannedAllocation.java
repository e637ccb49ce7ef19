package dk.kk.ihcph.guidance.budget.forecast;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.util.UUID;

/** An allocation that somebody plans, as it is while nobody else can plan or adjust it. */
public record PlannedAllocation(UUID id, Administration administration, int year, BigDecimal adjusted) {}
