package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.allocation.Allocation;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a budget note. */
@Entity
@Immutable
class BudgetNoteLine {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "note")
    @SuppressWarnings("unused") // read by the database
    private BudgetNote note;

    @SuppressWarnings("unused") // read by the database
    private int position;

    @Column
    private String label;

    @Embedded
    private LineTerms terms;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    /** The amounts in the order of the note's years. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<BigDecimal> amounts;

    @SuppressWarnings("NullAway.Init")
    protected BudgetNoteLine() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    BudgetNoteLine(BudgetNote note, int position, NoteLine line, List<BigDecimal> amounts) {
        this.note = note;
        this.position = position;
        this.label = line.label();
        this.terms = line.terms().stored();
        this.purpose = line.purpose();
        this.amounts = amounts;
    }

    UUID id() {
        return id;
    }

    /**
     * Creates the allocation of this line.
     *
     * @param place the index of the year in the heading's years
     */
    Allocation allocation(NoteHeading heading, int place) {
        return new Allocation(
                heading.code(),
                heading.priceLevel(),
                id,
                label,
                terms,
                purpose,
                heading.years().get(place),
                amounts.get(place));
    }

    LineTerms terms() {
        return terms;
    }

    /** Returns the line as it was imported. */
    NoteLine asImported(List<Integer> years) {
        return new NoteLine(label, terms, purpose, BudgetNote.perYear(years, amounts));
    }
}
