package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.status.YearCosts;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.function.Predicate;

/** The lines of the grant that a unit cost includes. A unit cost cannot be interpreted without it. */
public enum CostScope implements Coded {
    WHOLE_GRANT(new Bilingual("Hele bevillingen", "The whole grant"), line -> true),
    GUIDANCE_LINES(
            new Bilingual("Vejledningslinjerne", "The guidance lines"), line -> line.purpose() == Purpose.GUIDANCE),
    ACTIVITY_LINES(
            new Bilingual("Aktivitetslinjerne", "The activity lines"), line -> line.purpose() == Purpose.ACTIVITIES),
    SALARY_LINES(new Bilingual("Lønlinjerne", "The salary lines"), YearCosts.OfAllocation::paysStaff);

    private final Bilingual label;
    private final Predicate<YearCosts.OfAllocation> lines;

    CostScope(Bilingual label, Predicate<YearCosts.OfAllocation> lines) {
        this.label = label;
        this.lines = lines;
    }

    boolean counts(YearCosts.OfAllocation line) {
        return lines.test(line);
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
