package dk.kk.ihcph.guidance.evaluation.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a report among its versions.
 *
 * @param number from 1
 * @param corrects id of the version before; none for the first
 * @param reason why it is corrected; none for the first
 */
@Embeddable
record Edition(
        @Column(name = "edition", updatable = false) int number,
        @Column(updatable = false) @Nullable UUID corrects,
        @Column(name = "correction_reason", updatable = false) @Nullable String reason) {
    static final Edition FIRST = new Edition(1, null, null);

    Edition next(UUID report, String why) {
        return new Edition(number + 1, report, why);
    }
}
