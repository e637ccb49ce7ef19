package dk.kk.ihcph.guidance.event;

import java.util.UUID;

/**
 * An event is about to have another number of seats, in the same transaction: who has promised more refuses, or takes
 * back what it only offered.
 */
public record SeatLimitChanging(UUID event, int seatLimit) {}
