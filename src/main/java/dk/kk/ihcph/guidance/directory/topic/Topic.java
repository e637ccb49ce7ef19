package dk.kk.ihcph.guidance.directory.topic;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.Validity;
import dk.kk.ihcph.guidance.kernel.text.ShortText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A subject that citizens ask about. */
@Entity
public class Topic implements Coded {
    @Id
    private String code;

    @Version
    private long version;

    @Column
    private String nameDa;

    @Column
    private String nameEn;

    private short position;

    @Embedded
    private @Nullable Validity validity;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    Topic(TopicRequest request, int last) {
        code = request.code();
        position = (short) Math.min(last + 1, TopicRequest.LAST_POSITION);
        change(request);
    }

    /** Changes all values except the code. The position is kept if none is given. */
    final void change(TopicRequest request) {
        nameDa = request.label().da();
        nameEn = request.label().en();
        position = request.position() == null ? position : request.position().shortValue();
        validity = request.validity();
    }

    TopicRequest request() {
        return new TopicRequest(
                code,
                new ShortText(nameDa, nameEn),
                (int) position,
                validity().validFrom(),
                validity().validTo());
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    public Validity validity() {
        return validity == null ? Validity.ALWAYS : validity;
    }

    @Override
    public String name() {
        return code;
    }

    @Override
    public Bilingual label() {
        return new Bilingual(nameDa, nameEn);
    }
}
