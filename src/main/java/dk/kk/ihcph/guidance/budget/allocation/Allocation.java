package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.BudgetLine;
import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.Kroner;
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

    @Embedded
    private BudgetLine terms;

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
            BudgetLine terms,
            @Nullable Purpose purpose,
            int year,
            BigDecimal adopted) {
        this.note = note;
        this.priceLevel = priceLevel;
        this.line = line;
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
    public boolean isOf(BudgetLine line, int amountYear) {
        return year == amountYear
                && terms.label().equals(line.label())
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

    /** Returns the adopted amount plus all decided adjustments. */
    private BigDecimal adjusted() {
        return adjustments == null ? adopted : adopted.add(adjustments);
    }

    /** Returns the share of wages. The default is 1 for a line that pays staff and 0 for any other. */
    private BigDecimal wageShare() {
        return wageShare != null ? wageShare : terms.paysStaff() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    public Allocations.AdjustableAllocation facts() {
        return new Allocations.AdjustableAllocation(
                id,
                terms.administration(),
                year,
                terms.label(),
                terms.direction(),
                adopted,
                adjusted(),
                priceLevel,
                wageShare(),
                purpose,
                terms.paysStaff());
    }

    AllocationTraits traits() {
        return new AllocationTraits(purpose, wageShare());
    }

    /** Changes the traits that need no political decision. */
    void describe(AllocationTraits traits) {
        purpose = traits.purpose();
        wageShare = traits.wageShare();
    }

    public AllocationView view(HourlyPrices prices) {
        return new AllocationView(
                version,
                id,
                note,
                terms.label(),
                terms.administration(),
                terms.committee(),
                terms.grant(),
                terms.controlArea(),
                terms.direction(),
                terms.fte(),
                year,
                priceLevel,
                adopted,
                adjusted(),
                Kroner.CURRENCY,
                purpose,
                wageShare(),
                prices.of(adjusted(), terms.fte()).orElse(null));
    }
}
