package dk.kk.ihcph.guidance.kernel;

import java.time.Instant;

/** A time from one instant to another, as a sentence names it: "mandag den 7. december 2026 kl. 9.00-15.00". */
public record TimeSpan(Instant from, Instant to) {}
