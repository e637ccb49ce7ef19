package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Generates the guidance at a pop-up: as many persons as its headcount has, one citizen after the other for each guide. */
final class SamplePopUp {
    private static final Desk DESK = new Desk(Administration.KFF, "POPUP");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 13;
    private static final int GUIDES = 2;

    private final SampleTalk talk;

    SamplePopUp(SampleTalk talk) {
        this.talk = talk;
    }

    /** Returns the consultations of a pop-up that is over; none of another event. */
    List<SampleLogged> of(SampleEvent event) {
        List<SampleLogged> log = new ArrayList<>();
        if (event.kind() != SampleEventKind.POP_UP || !event.isCompleted()) {
            return log;
        }
        SplittableRandom random = new SplittableRandom(event.id().getMostSignificantBits());
        Instant[] free = new Instant[GUIDES];
        Arrays.fill(free, event.startsAt());
        int left = event.comers();
        for (int guide = 0; left > 0; guide = (guide + 1) % GUIDES) {
            int minutes = random.nextInt(SHORTEST, LONGEST);
            SampleConsultation one =
                    talk.consultation(DESK, free[guide], minutes, random).with(left);
            left -= one.citizen().persons();
            free[guide] = one.endedAt().plus(Duration.ofSeconds(random.nextInt(60, 360)));
            log.add(new SampleLogged(one, null, event.id()));
        }
        return log;
    }
}
