package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which shifts a report counts: drafts only for coordinators. */
@ApplicationScoped
public class CountedShifts {
    private static final Set<ShiftStatus> PUBLISHED = Set.of(ShiftStatus.PUBLISHED);

    private final Caller caller;

    CountedShifts(Caller caller) {
        this.caller = caller;
    }

    /** The statuses that the caller may see. */
    public Set<ShiftStatus> visible() {
        return caller.administrationsFor(Permission.SCHEDULE_WRITE).isEmpty() ? PUBLISHED : ShiftStatus.STANDING;
    }

    /** The statuses to count, with or without drafts as asked; by default all that the caller may see. */
    public Set<ShiftStatus> statuses(@Nullable Boolean drafts) {
        if (Boolean.FALSE.equals(drafts)) {
            return PUBLISHED;
        }
        if (drafts != null && !visible().contains(ShiftStatus.DRAFT)) {
            throw Refused.of(CommonProblem.FORBIDDEN);
        }
        return visible();
    }
}
