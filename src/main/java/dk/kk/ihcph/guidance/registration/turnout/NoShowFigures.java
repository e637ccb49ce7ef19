package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.SmallCells;
import dk.kk.ihcph.guidance.kernel.Written;
import dk.kk.ihcph.guidance.registration.turnout.NoShowRepository.Counted;
import dk.kk.ihcph.guidance.registration.turnout.NoShowRepository.Parties;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.Count;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of no-shows: counts by event, added up to shares with intervals, and compared. */
final class NoShowFigures {
    private static final Noun PERCENT = Noun.of("%", "%", "%", "%");
    private static final Noun POINTS = Noun.of("procentpoint", "procentpoint", "percentage point", "percentage points");
    private static final double HUNDRED = 100;
    private static final int SHARE_DECIMALS = 4;

    /** The parties of each event that share a value. */
    private final Map<NoShowDimension, Map<String, Map<UUID, Parties>>> tables = new EnumMap<>(NoShowDimension.class);

    private final Map<UUID, Parties> all = new HashMap<>();
    private final boolean showsSmall;
    private final double cameCorrelation;
    private final double gaveBackCorrelation;

    /**
     * Adds up these counts.
     *
     * @param assumedCorrelation the correlation within an event that is assumed until events tell
     * @param showsSmall whether counts that rest on fewer than five people are shown
     */
    NoShowFigures(List<Counted> counts, double assumedCorrelation, boolean showsSmall) {
        this.showsSmall = showsSmall;
        for (Counted one : counts) {
            NoShowRepository.Value value = one.value();
            if (value == null) {
                continue;
            }
            add(value.dimension(), value.value(), one);
            // Every party has one lead time: these are all parties.
            if (value.dimension() == NoShowDimension.LEAD_TIME) {
                add(NoShowDimension.TYPE, one.event().type().name(), one);
                add(NoShowDimension.HOUR, String.valueOf(one.event().hour()), one);
                all.merge(one.event().id(), one.parties(), Parties::plus);
            }
        }
        this.cameCorrelation = TurnoutHistory.correlation(assumedCorrelation, counted(came(all)));
        this.gaveBackCorrelation = TurnoutHistory.correlation(assumedCorrelation, counted(gaveBack(all)));
    }

    private void add(NoShowDimension dimension, String value, Counted counted) {
        tables.computeIfAbsent(dimension, key -> new TreeMap<>(dimension.order()))
                .computeIfAbsent(value, key -> new HashMap<>())
                .merge(counted.event().id(), counted.parties(), Parties::plus);
    }

    private static List<Count> counted(ClusteredShare share) {
        return List.copyOf(share.events().values());
    }

    double correlation() {
        return cameCorrelation;
    }

    /** All parties. */
    NoShowView.Shares total() {
        Parties sum = sum(all);
        return new NoShowView.Shares(
                shown(SmallCells.isSmall(attended(sum))) ? attendance(all) : null,
                shown(SmallCells.isSmall(sum.gaveBack())) ? sum.gaveBack() : null);
    }

    List<NoShowView.Breakdown> breakdowns() {
        return Stream.of(NoShowDimension.values())
                .map(dimension -> new NoShowView.Breakdown(dimension, rows(dimension)))
                .toList();
    }

    private List<NoShowView.Row> rows(NoShowDimension dimension) {
        Map<String, Map<UUID, Parties>> table = table(dimension);
        BitSet hiddenAttendance = hidden(table, NoShowFigures::attended);
        BitSet hiddenGivenBack = hidden(table, parties -> List.of(parties.gaveBack()));
        List<NoShowView.Row> rows = new ArrayList<>();
        table.forEach((value, events) -> {
            int row = rows.size();
            rows.add(new NoShowView.Row(
                    value,
                    dimension.labelOf(value),
                    new NoShowView.Shares(
                            hiddenAttendance.get(row) ? null : attendance(events),
                            hiddenGivenBack.get(row) ? null : sum(events).gaveBack())));
        });
        return rows;
    }

    /** The comparisons of groups that both have somebody. */
    List<NoShowView.Comparison> comparisons() {
        return Stream.of(NoShowComparison.values())
                .filter(this::shows)
                .flatMap(comparison -> {
                    ClusteredShare first = share(comparison, comparison.isFirst);
                    ClusteredShare second = share(comparison, comparison.isSecond);
                    return first.parties() > 0 && second.parties() > 0
                            ? Stream.of(compared(comparison, first, second))
                            : Stream.empty();
                })
                .toList();
    }

    private NoShowView.Comparison compared(NoShowComparison comparison, ClusteredShare first, ClusteredShare second) {
        ScoreInterval interval =
                first.differenceFrom(second, comparison.comparesGivenBack() ? gaveBackCorrelation : cameCorrelation);
        double difference = first.share() - second.share();
        return new NoShowView.Comparison(
                comparison,
                side(comparison.first, first),
                side(comparison.second, second),
                rounded(difference),
                view(interval),
                interval.excludesZero()
                        ? new NoShowView.Finding(
                                comparison
                                        .sentence()
                                        .with(
                                                comparison.first,
                                                percent(first.share()),
                                                percent(second.share()),
                                                comparison.second,
                                                POINTS.count(hundredths(difference)),
                                                Written.figure(hundredths(interval.low())),
                                                Written.figure(hundredths(interval.high()))),
                                comparison.advice(difference > 0))
                        : null);
    }

    private static NoShowView.Group side(Bilingual label, ClusteredShare share) {
        return new NoShowView.Group(label, share.parties(), share.did(), rounded(share.share()));
    }

    /**
     * Whether a comparison is shown. Its groups are sums of rows, from which hidden rows of the table would follow.
     */
    private boolean shows(NoShowComparison comparison) {
        Map<String, Map<UUID, Parties>> table = table(comparison.dimension);
        return hidden(table, NoShowFigures::attended).isEmpty()
                && (!comparison.comparesGivenBack()
                        || hidden(table, parties -> List.of(parties.gaveBack())).isEmpty());
    }

    private ClusteredShare share(NoShowComparison comparison, Predicate<String> group) {
        Map<UUID, Parties> events = new HashMap<>();
        table(comparison.dimension).forEach((value, parties) -> {
            if (group.test(value)) {
                parties.forEach((event, some) -> events.merge(event, some, Parties::plus));
            }
        });
        return comparison.comparesGivenBack() ? gaveBack(events) : came(events);
    }

    private Map<String, Map<UUID, Parties>> table(NoShowDimension dimension) {
        return tables.getOrDefault(dimension, Map.of());
    }

    /** The rows that are not shown to this caller. */
    private BitSet hidden(Map<String, Map<UUID, Parties>> table, Function<Parties, List<Integer>> counts) {
        return showsSmall
                ? new BitSet()
                : SmallCells.hidden(table.values().stream()
                        .map(events -> counts.apply(sum(events)))
                        .toList());
    }

    private boolean shown(boolean isSmall) {
        return showsSmall || !isSmall;
    }

    private static List<Integer> attended(Parties parties) {
        return List.of(parties.registered(), parties.came(), parties.registered() - parties.came());
    }

    private NoShowView.@Nullable Attendance attendance(Map<UUID, Parties> events) {
        Parties sum = sum(events);
        if (sum.registered() == 0) {
            return null;
        }
        ClusteredShare share = came(events);
        return new NoShowView.Attendance(
                sum.registered(),
                sum.came(),
                rounded(share.share()),
                view(share.interval(cameCorrelation)),
                sum.seats(),
                sum.persons());
    }

    private static ClusteredShare came(Map<UUID, Parties> events) {
        return share(events, parties -> new Count(parties.registered(), parties.came()));
    }

    private static ClusteredShare gaveBack(Map<UUID, Parties> events) {
        return share(events, parties -> new Count(parties.registered() + parties.gaveBack(), parties.gaveBack()));
    }

    /** Events without such a party say nothing. */
    private static ClusteredShare share(Map<UUID, Parties> events, Function<Parties, Count> count) {
        Map<UUID, Count> counts = new HashMap<>();
        events.forEach((event, parties) -> {
            Count one = count.apply(parties);
            if (one.registered() > 0) {
                counts.put(event, one);
            }
        });
        return new ClusteredShare(counts);
    }

    private static Parties sum(Map<UUID, Parties> events) {
        return events.values().stream().reduce(Parties.NONE, Parties::plus);
    }

    private static NoShowView.Interval view(ScoreInterval interval) {
        return new NoShowView.Interval(rounded(interval.low()), rounded(interval.high()));
    }

    private static double rounded(double share) {
        return TurnoutService.rounded(share, SHARE_DECIMALS);
    }

    private static Bilingual percent(double share) {
        return PERCENT.count(Math.round(HUNDRED * share));
    }

    private static double hundredths(double share) {
        return TurnoutService.rounded(HUNDRED * share, 1);
    }
}
