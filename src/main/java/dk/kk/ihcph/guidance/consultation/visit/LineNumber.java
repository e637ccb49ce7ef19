package dk.kk.ihcph.guidance.consultation.visit;

import java.time.LocalDate;

/** A number in the line of a location and a local day. */
record LineNumber(String location, LocalDate day, int number) {}
