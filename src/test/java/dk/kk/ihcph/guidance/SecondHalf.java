package dk.kk.ihcph.guidance;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs all tests that {@link FirstHalf} does not run. */
@Suite
@SelectPackages(FirstHalf.ROOT)
@ExcludePackages({FirstHalf.BUDGET, FirstHalf.EVENT, FirstHalf.JOB, FirstHalf.REGISTRATION, FirstHalf.STAFFING})
class SecondHalf {}
