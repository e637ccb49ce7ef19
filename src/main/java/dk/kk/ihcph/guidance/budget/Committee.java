package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.stream.Stream;

/** The political committees, each with the administration it governs and that administration's grant (bevilling). */
public enum Committee implements Coded {
    BIU(
            Administration.BIF,
            "3510",
            new Bilingual("Beskæftigelses- og Integrationsudvalget", "Employment and Integration Committee")),
    KFU(Administration.KFF, "1060", new Bilingual("Kultur- og Fritidsudvalget", "Culture and Leisure Committee"));

    private final Administration administration;
    private final String grant;
    private final Bilingual label;

    Committee(Administration administration, String grant, Bilingual label) {
        this.administration = administration;
        this.grant = grant;
        this.label = label;
    }

    public static Committee of(Administration administration) {
        return Stream.of(values())
                .filter(committee -> committee.administration == administration)
                .findFirst()
                .orElseThrow();
    }

    public Administration administration() {
        return administration;
    }

    public String grant() {
        return grant;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
