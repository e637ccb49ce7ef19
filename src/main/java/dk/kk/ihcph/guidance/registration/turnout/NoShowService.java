package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.registration.RegistrationsConfig;
import dk.kk.ihcph.guidance.registration.turnout.NoShowRepository.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Gives the figures of no-shows in a period. */
@ApplicationScoped
class NoShowService {
    private static final Bilingual CAUTION = new Bilingual(
            "Tallene sammenligner grupper og er ikke et forsøg. Hvornår man tilmelder sig, og om man svarer på påmindelsen, vælger"
                    + " man selv: den, der svarer, var måske kommet alligevel.",
            "The figures compare groups and are not an experiment. People choose themselves when to register and whether to"
                    + " answer the reminder: those who answer might have come anyway.");

    private final NoShowRepository counts;
    private final TurnoutConfig config;
    private final RegistrationsConfig registrations;
    private final Caller caller;
    private final Clock clock;

    NoShowService(
            NoShowRepository counts,
            TurnoutConfig config,
            RegistrationsConfig registrations,
            Caller caller,
            Clock clock) {
        this.counts = counts;
        this.config = config;
        this.registrations = registrations;
        this.caller = caller;
        this.clock = clock;
    }

    NoShowView of(NoShowFilter filter) {
        LocalPeriod period = filter.period(LocalDate.now(clock));
        Reading<List<Counted>> reading = counts.counts(
                filter,
                period.begin(clock.getZone()),
                period.end(clock.getZone()),
                clock.getZone(),
                Collections.min(registrations.reminderDays()));
        NoShowFigures figures = new NoShowFigures(
                reading.found(),
                config.eventCorrelation(),
                caller.mayForWhole(Permission.REGISTRATION_READ, filter.administration));
        return new NoShowView(
                new NoShowView.Selection(
                        period.from(),
                        period.to(),
                        reading.asOf(),
                        events(reading.found(), true),
                        events(reading.found(), false),
                        filter.administration,
                        filter.type),
                TurnoutService.rounded(figures.correlation(), 4),
                figures.total(),
                figures.breakdowns(),
                figures.comparisons(),
                CAUTION);
    }

    private static int events(List<Counted> counts, boolean withCheckIns) {
        return Math.toIntExact(counts.stream()
                .filter(one -> one.hasCheckIns() == withCheckIns)
                .map(one -> one.event().id())
                .distinct()
                .count());
    }
}
