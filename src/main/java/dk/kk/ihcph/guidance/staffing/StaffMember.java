package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A person whose hours the grant pays, in full or in part. */
@Entity
class StaffMember {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Enumerated(EnumType.STRING)
    private StaffFunction function;

    @Column
    private BigDecimal fundedFte;

    @Column
    private LocalDate activeFrom;

    private @Nullable LocalDate activeTo;

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    UUID id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    StaffMemberView view() {
        return new StaffMemberView(id, version, displayName, administration, function, fundedFte, activeFrom, activeTo);
    }
}
