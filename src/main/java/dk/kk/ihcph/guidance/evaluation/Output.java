package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;

/** The quantity of one unit in a period, by administration and location. Events without a location have none. */
record Output(CostUnit unit, Administration administration, String location, BigDecimal quantity) {}
