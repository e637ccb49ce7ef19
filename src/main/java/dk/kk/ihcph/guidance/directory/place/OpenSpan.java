package dk.kk.ihcph.guidance.directory.place;

import java.time.LocalTime;

/** A span during which a location is open, in local time. */
public record OpenSpan(LocalTime opens, LocalTime closes) {}
