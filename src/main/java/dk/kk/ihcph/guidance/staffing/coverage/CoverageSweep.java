package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.rule.RequiredSpan;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares requirements with the people at the desks, from one arrival or departure to the next. */
final class CoverageSweep {
    private static final Comparator<CoverageGap> IN_TIME = Comparator.comparing(CoverageGap::from)
            .thenComparing(CoverageGap::location)
            .thenComparing(CoverageGap::administration);

    /** A person at a desk, with their skills. */
    record OnDuty(
            Administration administration,
            String location,
            Instant from,
            Instant to,
            Collection<String> languages,
            Collection<String> topics) {

        private Desk desk() {
            return new Desk(administration, location);
        }
    }

    private CoverageSweep() {}

    /** Finds the gaps, in order of time. */
    static List<CoverageGap> gaps(List<RequiredSpan> required, List<OnDuty> onDuty) {
        Map<Desk, List<OnDuty>> staffed = onDuty.stream().collect(Collectors.groupingBy(OnDuty::desk));
        Map<Desk, List<RequiredSpan>> wanted = required.stream()
                .sorted(Comparator.comparing(RequiredSpan::from))
                .collect(Collectors.groupingBy(span -> new Desk(span.administration(), span.location())));
        List<CoverageGap> gaps = new ArrayList<>();
        wanted.forEach((desk, spans) -> gaps.addAll(gapsAtOneDesk(spans, staffed.getOrDefault(desk, List.of()))));
        gaps.sort(IN_TIME);
        return gaps;
    }

    private static List<CoverageGap> gapsAtOneDesk(List<RequiredSpan> required, List<OnDuty> staffed) {
        List<CoverageGap> gaps = new ArrayList<>();
        for (RequiredSpan span : required) {
            List<OnDuty> touching = staffed.stream()
                    .filter(one -> one.from().isBefore(span.to()) && span.from().isBefore(one.to()))
                    .toList();
            Instant begin = span.from();
            for (Instant end : changes(span, touching)) {
                CoverageGap gap = gap(span, touching, begin, end);
                if (gap.missing() > 0
                        || !gap.missingLanguages().isEmpty()
                        || !gap.missingTopics().isEmpty()) {
                    append(gaps, gap);
                }
                begin = end;
            }
        }
        return gaps;
    }

    /** Finds the instants within the span at which somebody comes or goes, and its end. */
    private static SortedSet<Instant> changes(RequiredSpan span, List<OnDuty> touching) {
        SortedSet<Instant> changes = new TreeSet<>();
        for (OnDuty one : touching) {
            changes.add(one.from());
            changes.add(one.to());
        }
        changes.removeIf(change -> !change.isAfter(span.from()) || change.isAfter(span.to()));
        changes.add(span.to());
        return changes;
    }

    /** Finds what the span lacks between two changes; the gap may be empty. */
    private static CoverageGap gap(RequiredSpan span, List<OnDuty> touching, Instant begin, Instant end) {
        List<OnDuty> present = touching.stream()
                .filter(one -> !one.from().isAfter(begin) && !one.to().isBefore(end))
                .toList();
        return new CoverageGap(
                span.administration(),
                span.location(),
                span.date(),
                begin,
                end,
                Math.max(0, span.staff() - present.size()),
                without(span.languages(), present, OnDuty::languages),
                without(span.topics(), present, OnDuty::topics));
    }

    private static List<String> without(
            List<String> wanted, List<OnDuty> present, Function<OnDuty, Collection<String>> skill) {
        return wanted.stream()
                .filter(code ->
                        present.stream().noneMatch(one -> skill.apply(one).contains(code)))
                .sorted()
                .toList();
    }

    private static void append(List<CoverageGap> gaps, CoverageGap gap) {
        int last = gaps.size() - 1;
        if (last >= 0 && gaps.get(last).goesOnIn(gap)) {
            gaps.set(last, gaps.get(last).until(gap.to()));
        } else {
            gaps.add(gap);
        }
    }
}
