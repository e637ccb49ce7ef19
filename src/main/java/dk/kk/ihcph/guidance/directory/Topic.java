package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** Something that citizens ask about. */
@Entity
@Immutable
class Topic implements Coded {
    @Id
    private String code;

    @Column
    private String nameDa;

    @Column
    private String nameEn;

    @Column
    @SuppressWarnings("unused") // sorted by in the database
    private short position;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    @Override
    public String name() {
        return code;
    }

    @Override
    public Bilingual label() {
        return new Bilingual(nameDa, nameEn);
    }
}
