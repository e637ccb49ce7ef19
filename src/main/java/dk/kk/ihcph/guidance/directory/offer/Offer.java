package dk.kk.ihcph.guidance.directory.offer;

import dk.kk.ihcph.guidance.kernel.text.LongText;
import dk.kk.ihcph.guidance.kernel.text.ShortText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A programme, class or event that guides point citizens to. It is retired instead of deleted. */
@Entity
class Offer {
    @Id
    private String code;

    @Version
    private long version;

    @Column
    private String nameDa;

    @Column
    private String nameEn;

    @Column
    private String descriptionDa;

    @Column
    private String descriptionEn;

    @Column
    private String provider;

    private @Nullable String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @Column
    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    Offer(OfferRequest request) {
        code = request.code();
        change(request);
    }

    /** Changes all values except the code. */
    final void change(OfferRequest request) {
        nameDa = request.name().da();
        nameEn = request.name().en();
        descriptionDa = request.description().da();
        descriptionEn = request.description().en();
        provider = request.provider();
        url = request.url();
        topics = List.copyOf(request.topics());
        active = !Boolean.FALSE.equals(request.active());
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    OfferRequest request() {
        return new OfferRequest(
                code,
                new ShortText(nameDa, nameEn),
                new LongText(descriptionDa, descriptionEn),
                provider,
                url,
                topics,
                active);
    }
}
