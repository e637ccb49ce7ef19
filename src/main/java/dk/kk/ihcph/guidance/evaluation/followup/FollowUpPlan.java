package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The indicators of each row of a note's table 1. */
@Entity
class FollowUpPlan {
    /** The version of a plan that is not stored yet: of a note adopted before plans were proposed. */
    static final long NOT_STORED = -1;

    @Id
    private String note;

    @Version
    private long version;

    /** In the order of the note's rows. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<List<Indicator>> indicators;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpPlan() {}

    FollowUpPlan(String note, List<List<Indicator>> indicators) {
        this.note = note;
        this.indicators = indicators;
    }

    /** Returns what the rules propose for each row. */
    static List<List<Indicator>> proposed(List<NoteGoal> rows) {
        return rows.stream().map(FollowUpRule::proposedFor).toList();
    }

    void choose(List<List<Indicator>> chosen) {
        indicators = chosen;
    }

    long version() {
        return version;
    }

    List<List<Indicator>> indicators() {
        return indicators;
    }
}
