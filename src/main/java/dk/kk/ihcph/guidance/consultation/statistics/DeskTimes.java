package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The times waited and served at the desk, as the figures of the service desk have them. */
@ApplicationScoped
public class DeskTimes {
    private final DeskFigureRepository counts;

    DeskTimes(DeskFigureRepository counts) {
        this.counts = counts;
    }

    /** A time that the desk measures. */
    public enum Figure {
        WAITING,
        SERVICE
    }

    /** The groups of the times. */
    public enum Group {
        /** One group of all, named by an empty text. */
        ALL("''"),
        ADMINISTRATION("f.administration"),
        LOCATION("f.location");

        private final String column;

        Group(String column) {
            this.column = column;
        }
    }

    /** Returns the minutes of each period, in order, by group; a group without any is absent. */
    public List<Map<String, Minutes>> of(Figure figure, List<LocalPeriod> periods, Group by) {
        return counts.minutes(figure, periods, by.column);
    }
}
