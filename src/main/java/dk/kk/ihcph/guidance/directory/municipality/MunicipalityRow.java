package dk.kk.ihcph.guidance.directory.municipality;

import dk.kk.ihcph.guidance.kernel.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A municipality as it is stored. Other features use {@link Municipality}. */
@Entity
@Table(name = "municipality")
public class MunicipalityRow {
    @Id
    private String code;

    @Column
    private String name;

    @Column
    private String region;

    @Enumerated(EnumType.STRING)
    private MunicipalityRelation relation;

    @Embedded
    private @Nullable Validity validity;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MunicipalityRow() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    MunicipalityRow(MunicipalityRequest request) {
        code = request.code();
        change(request);
    }

    /** Changes all values except the code. */
    final void change(MunicipalityRequest request) {
        name = request.name();
        region = request.region();
        relation = request.relation();
        validity = request.validity();
    }

    MunicipalityRequest request() {
        return new MunicipalityRequest(
                code, name, region, relation, validity().validFrom(), validity().validTo());
    }

    long version() {
        return version;
    }

    Validity validity() {
        return validity == null ? Validity.ALWAYS : validity;
    }
}
