package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
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

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    /** In the order of the note's years. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<BigDecimal> amounts;

    @SuppressWarnings("NullAway.Init")
    protected BudgetNoteLine() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    BudgetNoteLine(BudgetNote note, int position, NoteLine line, List<BigDecimal> amounts) {
        this.note = note;
        this.position = position;
        this.label = line.label();
        this.administration = line.administration();
        this.committee = line.committee();
        this.grant = line.grant();
        this.controlArea = line.controlArea();
        this.direction = line.direction();
        this.fte = line.fte() == null ? null : line.fte().setScale(BudgetNote.DECIMALS);
        this.purpose = line.purpose();
        this.amounts = amounts;
    }

    UUID id() {
        return id;
    }

    String label() {
        return label;
    }

    Administration administration() {
        return administration;
    }

    Committee committee() {
        return committee;
    }

    String grant() {
        return grant;
    }

    ControlArea controlArea() {
        return controlArea;
    }

    Direction direction() {
        return direction;
    }

    @Nullable
    BigDecimal fte() {
        return fte;
    }

    @Nullable
    Purpose purpose() {
        return purpose;
    }

    /** The amount for the note's year at this place. */
    BigDecimal amount(int place) {
        return amounts.get(place);
    }

    NoteLine view(List<Integer> years) {
        return new NoteLine(
                label,
                administration,
                committee,
                grant,
                controlArea,
                direction,
                fte,
                purpose,
                BudgetNote.perYear(years, amounts));
    }
}
