package dk.kk.ihcph.guidance.consultation.slot;

import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import java.time.Instant;
import java.util.List;

/**
 * A time at which a guide is free.
 *
 * @param blockedUntil the end of the guide's pause after it
 * @param guides the free guides, the preferred one first
 */
public record Slot(Instant startsAt, Instant endsAt, Instant blockedUntil, List<DeskShift> guides) {}
