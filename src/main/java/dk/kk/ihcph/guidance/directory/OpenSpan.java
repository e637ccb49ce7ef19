package dk.kk.ihcph.guidance.directory;

import java.time.LocalTime;

/** A span in which a location is open, in local time. */
public record OpenSpan(LocalTime opens, LocalTime closes) {}
