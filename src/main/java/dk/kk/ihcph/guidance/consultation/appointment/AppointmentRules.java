package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.Guidance;
import dk.kk.ihcph.guidance.consultation.PointTo;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checks the fields, the time and the residence of a booking, independently of free times. */
@ApplicationScoped
class AppointmentRules {
    private final Directory directory;
    private final DeskSettingsService settings;
    private final FreeSlots slots;
    private final Clock clock;

    AppointmentRules(Directory directory, DeskSettingsService settings, FreeSlots slots, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.slots = slots;
        this.clock = clock;
    }

    /** The settings of a location, even if it offers no appointments. */
    DeskSettings settings(String location) {
        return settings.of(location);
    }

    /** The settings of a location; refuses one that offers no appointments. */
    DeskSettings offered(String location) {
        DeskSettings desk = settings.of(location);
        if (!desk.appointmentsEnabled()) {
            throw Refused.of(DeskProblem.NOT_OFFERED_HERE);
        }
        return desk;
    }

    /** Refuses with every broken rule, not just the first. */
    void check(AppointmentRequest request) {
        List<Violation> broken = new ArrayList<>(
                directory.refusedTopics("/topics", request.guidance().topics()));
        if (!directory.hasLocation(request.location())) {
            broken.add(Violation.unknownCode("/location", "/locations"));
        }
        broken.addAll(Languages.refused("/language", request.guidance().language()));
        if ((request.name() == null) != (request.email() == null)) {
            broken.add(Violation.at(
                    request.name() == null ? "/name" : "/email",
                    "REQUIRED_HERE",
                    new Bilingual(
                            "Angiv både navn og e-mailadresse. Uden dem bliver tiden kun reserveret" + " midlertidigt.",
                            "Give both the name and the e-mail address. Without them the time is only held"
                                    + " for a short while.")));
        }
        broken.addAll(directory.refusedMunicipality(
                "/municipality", request.guidance().municipality()));
        Refused.refuse(broken);
    }

    /** Refuses a time outside the period that can be booked now. */
    void checkTime(DeskSettings desk, Instant start) {
        Violation violation = null;
        if (!start.isAfter(clock.instant())) {
            violation = Violation.at("/startsAt", "IN_THE_PAST", new Bilingual("ligger i fortiden", "is in the past"));
        } else if (start.isBefore(slots.earliest(desk))) {
            violation = Violation.at(
                    "/startsAt",
                    "TOO_SOON",
                    new Bilingual("skal ligge mindst %s frem", "must be at least %s ahead")
                            .with(Noun.MINUTES.count(desk.minimumNotice().toMinutes())));
        } else if (!start.isBefore(slots.end(desk))) {
            violation = Violation.at(
                    "/startsAt",
                    "BEYOND_HORIZON",
                    new Bilingual("må højst ligge %s frem", "must be at most %s ahead")
                            .with(Noun.DAYS.count(desk.horizonDays())));
        }
        if (violation != null) {
            throw Refused.invalid(violation);
        }
    }

    /**
     * Refuses a citizen whom the service is not for.
     *
     * @param required whether the residence must be known; a hold may leave it open
     */
    void checkResidence(DeskSettings desk, Guidance guidance, boolean required) {
        String municipality = guidance.municipality();
        List<Violation> broken = new ArrayList<>(directory.refusedMunicipality("/municipality", municipality));
        if (desk.residentsOnly()) {
            switch (guidance.targetGroup()) {
                case NO ->
                    directory.municipality(String.valueOf(municipality)).ifPresent(elsewhere -> {
                        throw Refused.of(
                                DeskProblem.OUTSIDE_TARGET_GROUP,
                                PointTo.of(elsewhere).message());
                    });
                case UNKNOWN -> {
                    if (required) {
                        broken.add(Violation.at(
                                "/municipality",
                                "REQUIRED_HERE",
                                new Bilingual(
                                        "skal angives: personlig vejledning er for borgere i Københavns"
                                                + " Kommune og for dem, der er ved at flytte dertil",
                                        "is required: personal guidance is for residents of Copenhagen and"
                                                + " for people who are moving there")));
                    }
                }
                case YES -> {
                    // the target group
                }
            }
        }
        Refused.refuse(broken);
    }
}
