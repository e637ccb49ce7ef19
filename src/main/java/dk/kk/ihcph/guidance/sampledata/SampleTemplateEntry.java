package dk.kk.ihcph.guidance.sampledata;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** A weekly shift of the invented week patterns, in the opening hours that the migrations set. */
record SampleTemplateEntry(SampleStaff staff, DayOfWeek weekday, String location, LocalTime opens, LocalTime closes) {
    static final String NAME = "Uge ved skranken (syntetisk)";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime LATE_MORNING = LocalTime.of(11, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final LocalTime LATE_AFTERNOON = LocalTime.of(15, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    static final List<SampleTemplateEntry> ALL = List.of(
            new SampleTemplateEntry(SampleStaff.BIF_1, DayOfWeek.MONDAY, "IH", MORNING, LATE_AFTERNOON),
            new SampleTemplateEntry(SampleStaff.BIF_1, DayOfWeek.WEDNESDAY, "KEH", LATE_MORNING, EVENING),
            new SampleTemplateEntry(SampleStaff.BIF_2, DayOfWeek.THURSDAY, "KEH", MORNING, LATE_AFTERNOON),
            new SampleTemplateEntry(SampleStaff.BIF_2, DayOfWeek.FRIDAY, "KEH", MORNING, AFTERNOON),
            new SampleTemplateEntry(SampleStaff.KFF_1, DayOfWeek.MONDAY, "IH", MORNING, LATE_AFTERNOON),
            new SampleTemplateEntry(SampleStaff.KFF_2, DayOfWeek.WEDNESDAY, "IH", LATE_MORNING, EVENING),
            new SampleTemplateEntry(SampleStaff.KFF_1, DayOfWeek.THURSDAY, "IH", MORNING, LATE_AFTERNOON),
            new SampleTemplateEntry(SampleStaff.KFF_2, DayOfWeek.FRIDAY, "IH", MORNING, AFTERNOON));
}
