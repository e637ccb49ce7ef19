package dk.kk.ihcph.guidance.sampledata;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the invented log.
 *
 * @param call null where the citizen did not come from the line
 * @param event the pop-up at which it was; null at a desk
 */
record SampleLogged(SampleConsultation entry, @Nullable SampleCall call, @Nullable UUID event) {
    /** A citizen called from the line, by the login of a guide. */
    record SampleCall(UUID ticket, String guide, boolean came) {}

    boolean came() {
        return call == null || call.came();
    }
}
