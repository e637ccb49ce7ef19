package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** An action on a report that a caller may be permitted to take. */
enum ReportAction implements Coded {
    STATE(new Bilingual("Afgiv en udtalelse", "Make a statement")),
    COMPUTE(new Bilingual("Beregn", "Compute")),
    APPROVE(new Bilingual("Godkend", "Approve")),
    FREEZE(new Bilingual("Frys", "Freeze")),
    CORRECT(new Bilingual("Ret", "Correct")),
    DELETE(new Bilingual("Slet", "Delete"));

    private final Bilingual label;

    ReportAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
