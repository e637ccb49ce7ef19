package dk.kk.ihcph.guidance.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A municipality as it is stored; features see {@link Municipality}. */
@Entity
@Immutable
@Table(name = "municipality")
class MunicipalityRow {
    @Id
    private String code;

    @Column
    private String name;

    @Column
    private String region;

    @Enumerated(EnumType.STRING)
    private MunicipalityRelation relation;

    @Column
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MunicipalityRow() {}

    Municipality view() {
        return new Municipality(code, name, region, relation, version);
    }
}
