package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.kernel.SmallCells;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Attendance;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Cell;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Feedback;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Headcount;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.People;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Registrations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a caller is shown.
 *
 * @param hidden how many cells are left out, or lack figures
 */
record ShownCells(List<Cell> cells, int hidden) {
    static ShownCells all(List<Cell> cells) {
        return new ShownCells(cells, 0);
    }

    /**
     * Leaves out figures that rest on fewer than five parties, and further ones, so that none of them follows from the whole.
     * The counts of those who came, of those registered and of those asked for feedback tell of each other, and are hidden
     * together. Counts of events and seats stay: they are of nobody.
     */
    static ShownCells withoutSmallOnes(List<Cell> cells) {
        BitSet people = hidden(cells, ShownCells::people);
        BitSet feedback = hidden(cells, cell -> feedback(cell.feedback()));
        BitSet waiting = hidden(cells, one(Registrations::waiting));
        BitSet declined = hidden(cells, one(Registrations::declined));
        BitSet lapsed = hidden(cells, one(Registrations::lapsed));
        BitSet walkIns = hidden(cells, one(Registrations::walkIns));
        BitSet gaveBack = hidden(cells, cell -> {
            Attendance attendance = cell.attendance();
            return List.of(attendance == null ? 0 : count(attendance.gaveBack()));
        });
        List<Cell> shown = new ArrayList<>();
        int without = 0;
        for (int row = 0; row < cells.size(); row++) {
            Cell cell = cells.get(row);
            Registrations registrations = cell.registrations();
            Attendance attendance = cell.attendance();
            if (people.get(row)) {
                without++;
                if (cell.events() != null) {
                    shown.add(cell.withoutPeople());
                }
                continue;
            }
            int at = row;
            if (Stream.of(feedback, waiting, declined, lapsed, walkIns, gaveBack)
                    .anyMatch(some -> some.get(at))) {
                without++;
            }
            shown.add(new Cell(
                    cell.group(),
                    cell.events(),
                    cell.seats(),
                    cell.headcount(),
                    registrations == null
                            ? null
                            : registrations.without(
                                    waiting.get(row), declined.get(row), lapsed.get(row), walkIns.get(row)),
                    attendance == null ? null : attendance.without(walkIns.get(row), gaveBack.get(row)),
                    feedback.get(row) ? null : cell.feedback()));
        }
        return new ShownCells(shown, without);
    }

    private static BitSet hidden(List<Cell> cells, Function<Cell, List<Integer>> counts) {
        return SmallCells.hidden(cells.stream().map(counts).toList());
    }

    private static Function<Cell, List<Integer>> one(Function<Registrations, @Nullable Long> figure) {
        return cell -> {
            Registrations registrations = cell.registrations();
            return List.of(registrations == null ? 0 : count(figure.apply(registrations)));
        };
    }

    /** The counts of a cell that tell of each other, and the differences between them. */
    private static List<Integer> people(Cell cell) {
        Headcount headcount = cell.headcount();
        int counted = headcount == null ? 0 : persons(headcount.registered());
        int came = headcount == null ? 0 : persons(headcount.attended());
        long parties = of(cell.registrations(), Registrations::parties);
        long registered = of(cell.attendance(), Attendance::registered);
        return Stream.of(
                        counted,
                        came,
                        Math.max(0, counted - came),
                        parties,
                        parties - registered,
                        registered,
                        of(cell.attendance(), Attendance::came),
                        of(cell.attendance(), Attendance::noShows),
                        of(cell.feedback(), Feedback::invited))
                .map(count -> Math.toIntExact(count.longValue()))
                .toList();
    }

    private static List<Integer> feedback(@Nullable Feedback feedback) {
        return feedback == null
                ? List.of(0, 0)
                : List.of(count(feedback.answers()), count(feedback.invited() - feedback.answers()));
    }

    private static int persons(@Nullable People people) {
        return people == null ? 0 : count(people.persons());
    }

    private static <T> long of(@Nullable T figures, ToLongFunction<T> figure) {
        return figures == null ? 0 : figure.applyAsLong(figures);
    }

    private static int count(@Nullable Long count) {
        return count == null ? 0 : Math.toIntExact(count);
    }
}
