package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;

/** How much came of a period, of one administration at one location; events without a location have none. */
record Output(CostUnit unit, Administration administration, String location, BigDecimal quantity) {}
