package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A figure that a source states, or that follows from its figures. Only migrations write it. */
@Entity
@Immutable
class Baseline {
    @Id
    private String indicator;

    private int position;

    @Column
    private String labelDa;

    @Column
    private String labelEn;

    @Embedded
    private PilotFigure figure;

    private @Nullable String derivationDa;
    private @Nullable String derivationEn;

    @Column
    private String periodDa;

    @Column
    private String periodEn;

    @Column
    private LocalDate periodFrom;

    @Column
    private LocalDate periodTo;

    @Column
    private String source;

    @Column
    private String sourceTextDa;

    @Column
    private String sourceTextEn;

    @SuppressWarnings("NullAway.Init")
    protected Baseline() {}

    /** Returns the position in the source's own order. */
    int position() {
        return position;
    }

    String indicator() {
        return indicator;
    }

    Bilingual label() {
        return new Bilingual(labelDa, labelEn);
    }

    PilotFigure figure() {
        return figure;
    }

    @Nullable
    Bilingual derivation() {
        return derivationDa == null || derivationEn == null ? null : new Bilingual(derivationDa, derivationEn);
    }

    PilotFigure.MeasuringPeriod period() {
        return new PilotFigure.MeasuringPeriod(periodFrom, periodTo, new Bilingual(periodDa, periodEn));
    }

    PilotFigure.Source source() {
        return new PilotFigure.Source(source, new Bilingual(sourceTextDa, sourceTextEn));
    }
}
