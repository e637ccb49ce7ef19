package dk.kk.ihcph.guidance.consultation.slot;

import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import java.time.Instant;
import java.util.List;

/**
 * A time at which somebody is free.
 *
 * @param blockedUntil the end of the guide's pause after it
 * @param guides who is, at their desk, whoever shall be asked first first
 */
public record Slot(Instant startsAt, Instant endsAt, Instant blockedUntil, List<DeskShift> guides) {}
