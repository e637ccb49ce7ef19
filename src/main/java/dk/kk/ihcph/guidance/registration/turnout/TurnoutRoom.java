package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.Count;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.PartyGroup;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutRepository.Confirmed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The confirmed parties of an event: those whose attendance is known, and how likely the others come. */
final class TurnoutRoom {
    /** An event has at most this many seats for each place in the room, since its overbooking is at most 2. */
    private static final int MOST_TIMES = 3;

    private final List<Confirmed> confirmed;
    private final TurnoutHistory history;
    /** The parties whose attendance is not known yet. */
    private final Map<PartyGroup, List<Confirmed>> open;

    private final List<Turnout.Parties> parties = new ArrayList<>();

    TurnoutRoom(TurnoutHistory history, List<Confirmed> confirmed) {
        this.confirmed = confirmed;
        this.history = history;
        boolean asked = confirmed.stream().anyMatch(some -> some.coming() != null);
        this.open = confirmed.stream()
                .filter(some -> some.attendance() == null)
                .collect(Collectors.groupingBy(
                        some -> new PartyGroup(some.leadTime(), ReminderAnswer.of(some.coming(), asked))));
        open.forEach((group, members) -> {
            double[] comes = history.of(group).quantiles(Turnout.KINDS);
            members.forEach(some -> parties.add(new Turnout.Parties(some.partySize(), some.parties(), comes)));
        });
    }

    int parties() {
        return parties(confirmed);
    }

    int registered() {
        return persons(confirmed);
    }

    /** The number of parties of each size, from 1 on. */
    int[] sizes() {
        int[] sizes = new int[TurnoutRepository.LARGEST_PARTY];
        confirmed.forEach(some -> sizes[some.partySize() - 1] += some.parties());
        return sizes;
    }

    /** The turnout of the registered and of these parties. */
    Turnout with(List<Turnout.Parties> more) {
        List<Turnout.Parties> all = new ArrayList<>(parties);
        all.addAll(more);
        return new Turnout(
                confirmed.stream().mapToInt(Confirmed::personsArrived).sum(), all);
    }

    /** The turnout if this many seats are taken. */
    Turnout filledTo(int seats, int[] sizes, double[] anybody) {
        return with(Turnout.filling(Math.max(0, seats - registered()), sizes, anybody));
    }

    /**
     * Finds the largest number of seats with which more than the capacity come with at most this risk, by bisection: one more
     * seat never makes an overfull room less likely.
     */
    int mostSeats(int capacity, double risk, int[] sizes, double[] anybody) {
        int seats = capacity;
        int tooMany = MOST_TIMES * capacity + 1;
        while (tooMany - seats > 1) {
            int middle = (seats + tooMany) / 2;
            if (filledTo(middle, sizes, anybody).above(capacity) <= risk) {
                seats = middle;
            } else {
                tooMany = middle;
            }
        }
        return seats;
    }

    List<TurnoutView.GroupTurnout> groups() {
        return open.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<PartyGroup, List<Confirmed>> entry) ->
                                entry.getKey().leadTime())
                        .thenComparing(entry -> entry.getKey().answer()))
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    private TurnoutView.GroupTurnout view(PartyGroup group, List<Confirmed> members) {
        Count known = history.known(group);
        return new TurnoutView.GroupTurnout(
                group.leadTime(),
                group.answer(),
                parties(members),
                persons(members),
                TurnoutService.rounded(history.of(group).mean(), 4),
                known.registered(),
                known.came());
    }

    private static int parties(List<Confirmed> some) {
        return some.stream().mapToInt(Confirmed::parties).sum();
    }

    private static int persons(List<Confirmed> some) {
        return some.stream().mapToInt(one -> one.parties() * one.partySize()).sum();
    }
}
