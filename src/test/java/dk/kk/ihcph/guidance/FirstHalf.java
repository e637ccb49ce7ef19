package dk.kk.ihcph.guidance;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs the tests of these packages in one process; {@link SecondHalf} runs all others in another. */
@Suite
@SelectPackages({FirstHalf.BUDGET, FirstHalf.EVENT, FirstHalf.JOB, FirstHalf.REGISTRATION, FirstHalf.STAFFING})
class FirstHalf {
    static final String ROOT = "dk.kk.ihcph.guidance";
    static final String BUDGET = ROOT + ".budget";
    static final String EVENT = ROOT + ".event";
    static final String JOB = ROOT + ".job";
    static final String REGISTRATION = ROOT + ".registration";
    static final String STAFFING = ROOT + ".staffing";
}
