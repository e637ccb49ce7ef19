package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What an adopted note gives one of its lines for one year. Never changed: an adjustment will be a record of its own. */
@Entity
@Immutable
class Allocation {
    /** All money of the service. */
    static final String CURRENCY = "DKK";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    /** The note's code. */
    @Column
    private String note;

    @Column
    @SuppressWarnings("unused") // read by the database: one allocation for each line and year
    private UUID line;

    @Column
    private String label;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Enumerated(EnumType.STRING)
    private Committee committee;

    @Column(name = "grant_code")
    private String grant;

    @Enumerated(EnumType.STRING)
    private ControlArea controlArea;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable BigDecimal fte;

    private int year;

    private int priceLevel;

    @Column
    private BigDecimal adopted;

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

    AllocationView view() {
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
                adopted, // there are no adjustments yet
                CURRENCY);
    }
}
