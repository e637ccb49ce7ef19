package dk.kk.ihcph.guidance.event;

import java.util.UUID;

/**
 * Tells, in the same transaction, that the seat limit of an event is about to change. A feature that has promised
 * more seats refuses, or withdraws what it only offered.
 */
public record SeatLimitChanging(UUID event, int seatLimit) {}
