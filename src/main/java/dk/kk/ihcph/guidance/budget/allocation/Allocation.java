package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.http.IfMatch;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The money that an adopted note gives one of its lines for one year. The adopted amount never changes: an adjustment
 * is a record of its own, and the database keeps the sum of adjustments here.
 */
@Entity
public class Allocation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    /** The note's code. */
    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    @SuppressWarnings("unused") // read by the database: one allocation for each line and year
    private UUID line;

    /** The line's own text, in Danish. */
    @Column(updatable = false)
    private String label;

    @Embedded
    private LineTerms terms;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int priceLevel;

    @Column(updatable = false)
    private BigDecimal adopted;

    /** The sum of the decided adjustments, kept by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable BigDecimal adjustments;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    private @Nullable BigDecimal wageShare;

    @SuppressWarnings("NullAway.Init")
    protected Allocation() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    public Allocation(
            String note,
            int priceLevel,
            UUID line,
            String label,
            LineTerms terms,
            @Nullable Purpose purpose,
            int year,
            BigDecimal adopted) {
        this.note = note;
        this.priceLevel = priceLevel;
        this.line = line;
        this.label = label;
        this.terms = terms;
        this.purpose = purpose;
        this.year = year;
        this.adopted = adopted;
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    Allocations.Paying paying() {
        return new Allocations.Paying(
                terms.administration(), year, terms.fte() == null ? BigDecimal.ZERO : terms.fte());
    }

    /** Returns whether this is the allocation of the line for the year. */
    public boolean isOf(String lineLabel, LineTerms line, int amountYear) {
        return year == amountYear
                && label.equals(lineLabel)
                && terms.administration() == line.administration()
                && terms.controlArea() == line.controlArea()
                && terms.direction() == line.direction();
    }

    Administration administration() {
        return terms.administration();
    }

    void check(IfMatch seen) {
        seen.check(version);
    }

    public AllocatedAmount amount() {
        return new AllocatedAmount(
                year, priceLevel, adopted, adjustments == null ? adopted : adopted.add(adjustments), Kroner.CURRENCY);
    }

    /** Returns the traits. The default share of wages is 1 for a line that pays staff and 0 for any other. */
    public AllocationTraits traits() {
        return new AllocationTraits(
                purpose, wageShare != null ? wageShare : terms.paysStaff() ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    long version() {
        return version;
    }

    String note() {
        return note;
    }

    String label() {
        return label;
    }

    LineTerms terms() {
        return terms;
    }

    /** Changes the traits that need no political decision. */
    void describe(AllocationTraits traits) {
        purpose = traits.purpose();
        wageShare = traits.wageShare();
    }
}
