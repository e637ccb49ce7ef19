package dk.kk.ihcph.guidance.registration.seats;

import java.util.ArrayList;
import java.util.List;

/** The rules of seats in plain Java: who has one, who waits, who is offered what came free. */
final class WaitingListModel {
    private int limit;
    private final List<Party> parties = new ArrayList<>();

    /** One party, in the order of arrival. */
    static final class Party {
        int size;
        String status;
        boolean seatsHeld;

        Party(int size, String status) {
            this.size = size;
            this.status = status;
        }
    }

    WaitingListModel(int limit) {
        this.limit = limit;
    }

    List<String> statuses() {
        return parties.stream().map(party -> party.status).toList();
    }

    Party party(int at) {
        return parties.get(at);
    }

    int count() {
        return parties.size();
    }

    int free() {
        return limit - taken("CONFIRMED") - taken("OFFERED") - held();
    }

    /** Seats of unconfirmed parties. */
    int held() {
        return parties.stream()
                .filter(party -> party.seatsHeld)
                .mapToInt(party -> party.size)
                .sum();
    }

    int taken(String status) {
        return parties.stream()
                .filter(party -> party.status.equals(status))
                .mapToInt(party -> party.size)
                .sum();
    }

    void register(int size) {
        parties.add(new Party(size, size <= free() ? "CONFIRMED" : "WAITING"));
    }

    /** Without a login: it holds seats, or a place in line. */
    void registerUnconfirmed(int size) {
        Party party = new Party(size, "UNCONFIRMED");
        party.seatsHeld = size <= free();
        parties.add(party);
    }

    /** By the mailed link; whether it may. */
    boolean confirm(int at) {
        Party party = parties.get(at);
        boolean may = party.status.equals("UNCONFIRMED");
        if (may) {
            party.status = party.seatsHeld ? "CONFIRMED" : "WAITING";
            party.seatsHeld = false;
            promote();
        }
        return may;
    }

    /** The time to confirm is over; whether there was any. */
    boolean lapse(int at) {
        Party party = parties.get(at);
        boolean may = party.status.equals("UNCONFIRMED");
        if (may) {
            party.status = "EXPIRED";
            party.seatsHeld = false;
            promote();
        }
        return may;
    }

    /** To another state; whether it may. */
    boolean end(int at, String status) {
        Party party = parties.get(at);
        boolean may = status.equals("CANCELLED")
                ? List.of("UNCONFIRMED", "CONFIRMED", "WAITING", "OFFERED").contains(party.status)
                : party.status.equals("OFFERED");
        if (may) {
            party.status = status;
            party.seatsHeld = false;
            promote();
        }
        return may;
    }

    boolean resize(int at, int size) {
        Party party = parties.get(at);
        int more = size - party.size;
        boolean may = List.of("CONFIRMED", "WAITING", "OFFERED").contains(party.status)
                && size <= limit
                && (party.status.equals("WAITING")
                        || more <= 0
                        || (party.status.equals("CONFIRMED") && more <= free()));
        if (may) {
            party.size = size;
            promote();
        }
        return may;
    }

    boolean limit(int seats) {
        if (seats < taken("CONFIRMED") + held()) {
            return false;
        }
        limit = seats;
        for (int at = parties.size() - 1; at >= 0 && free() < 0; at--) {
            if (parties.get(at).status.equals("OFFERED")) {
                parties.get(at).status = "WAITING";
            }
        }
        promote();
        return true;
    }

    private void promote() {
        for (Party party : parties) {
            if (party.status.equals("WAITING") && party.size <= free()) {
                party.status = "OFFERED";
            }
        }
    }
}
