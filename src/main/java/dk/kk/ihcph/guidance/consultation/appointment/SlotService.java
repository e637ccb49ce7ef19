package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.slot.SlotDayView;
import dk.kk.ihcph.guidance.consultation.slot.SlotFilter;
import dk.kk.ihcph.guidance.consultation.slot.SlotView;
import dk.kk.ihcph.guidance.consultation.slot.Wish;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists free times by day. */
@ApplicationScoped
class SlotService {
    private static final int DEFAULT_DAYS = 14;

    private final FreeSlots slots;
    private final AppointmentRules rules;
    private final Directory directory;
    private final Clock clock;

    SlotService(FreeSlots slots, AppointmentRules rules, Directory directory, Clock clock) {
        this.slots = slots;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    Page<SlotDayView> list(SlotFilter filter) {
        String location = filter.location;
        directory.requireLocation(location);
        List<String> topics = filter.topic == null ? List.of() : List.of(filter.topic);
        if (!directory.refusedTopics("", topics).isEmpty()) {
            throw Refused.invalidParameter(Violation.unknownCodeOfParameter("topic", "/topics"));
        }
        if (filter.language != null && !Languages.isCode(filter.language)) {
            throw Refused.invalidParameter(Violation.unknownCodeOfParameter("language", "ISO 639-1"));
        }
        DayRange days = DayRange.of(filter.from == null ? LocalDate.now(clock) : filter.from, filter.to, DEFAULT_DAYS);
        if (days.to().isBefore(LocalDate.now(clock))) {
            throw Refused.invalidParameter(Violation.ofParameter(
                    filter.to == null ? "from" : "to",
                    "IN_THE_PAST",
                    new Bilingual("ligger i fortiden", "is in the past")));
        }
        DeskSettings settings = rules.settings(location);
        if (!settings.appointmentsEnabled()) {
            return Page.whole(List.of());
        }
        return Page.whole(slots
                .between(settings, location, new Wish(topics, filter.language, null), days.from(), days.to())
                .stream()
                .collect(Collectors.groupingBy(
                        slot -> LocalDate.ofInstant(slot.startsAt(), clock.getZone()),
                        TreeMap::new,
                        Collectors.mapping(SlotView::of, Collectors.toList())))
                .entrySet()
                .stream()
                .map(day -> new SlotDayView(day.getKey(), day.getValue()))
                .toList());
    }
}
