package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.IfMatch;
import jakarta.persistence.Column;
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
 * What an adopted note gives one of its lines for one year. The adopted amount never changes: an adjustment is a record of
 * its own, and their sum is kept here by the database.
 */
@Entity
class Allocation {
    /** All money of the service. */
    static final String CURRENCY = "DKK";

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

    @Column(updatable = false)
    private String label;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Administration administration;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Committee committee;

    @Column(name = "grant_code", updatable = false)
    private String grant;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ControlArea controlArea;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Direction direction;

    @Column(updatable = false)
    private @Nullable BigDecimal fte;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int priceLevel;

    @Column(updatable = false)
    private BigDecimal adopted;

    /** The sum of the decided ones, kept by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable BigDecimal adjustments;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    private @Nullable BigDecimal wageShare;

    @SuppressWarnings("NullAway.Init")
    protected Allocation() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    Allocation(String note, int priceLevel, BudgetNoteLine line, int year, int place) {
        this.note = note;
        this.priceLevel = priceLevel;
        this.line = line.id();
        this.label = line.label();
        this.administration = line.administration();
        this.committee = line.committee();
        this.grant = line.grant();
        this.controlArea = line.controlArea();
        this.direction = line.direction();
        this.fte = line.fte();
        this.purpose = line.purpose();
        this.year = year;
        this.adopted = line.amount(place);
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    Allocations.Paying paying() {
        return new Allocations.Paying(administration, year, fte == null ? BigDecimal.ZERO : fte);
    }

    /** Whether it is what the line of its note has for the year. */
    boolean isOf(NoteLine noteLine, int amountYear) {
        return year == amountYear
                && label.equals(noteLine.label())
                && administration == noteLine.administration()
                && controlArea == noteLine.controlArea()
                && direction == noteLine.direction();
    }

    Administration administration() {
        return administration;
    }

    void check(IfMatch seen) {
        seen.check(version);
    }

    /** Adopted and all that was decided since. */
    private BigDecimal adjusted() {
        return adjustments == null ? adopted : adopted.add(adjustments);
    }

    /** Where nothing else is said, a line that pays staff is wages, and any other is bought. */
    private BigDecimal wageShare() {
        return wageShare != null ? wageShare : fte == null ? BigDecimal.ZERO : BigDecimal.ONE;
    }

    Allocations.Facts facts() {
        return new Allocations.Facts(
                id,
                administration,
                year,
                label,
                direction,
                adopted,
                adjusted(),
                priceLevel,
                wageShare(),
                purpose,
                fte != null);
    }

    AllocationTraits traits() {
        return new AllocationTraits(purpose, wageShare());
    }

    /** What can be said anew of an allocation without a political decision. */
    void describe(AllocationTraits traits) {
        purpose = traits.purpose();
        wageShare = traits.wageShare();
    }

    AllocationView view(HourlyPrices prices) {
        return new AllocationView(
                version,
                id,
                note,
                label,
                administration,
                committee,
                grant,
                controlArea,
                direction,
                fte,
                year,
                priceLevel,
                adopted,
                adjusted(),
                CURRENCY,
                purpose,
                wageShare(),
                prices.of(adjusted(), fte).orElse(null));
    }
}
