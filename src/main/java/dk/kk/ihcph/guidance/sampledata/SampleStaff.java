package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.people.StaffFunction;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invented staff with the hours that KF042 pays: one FTE of guides per administration, half an FTE of project
 * management.
 */
record SampleStaff(
        UUID id,
        String displayName,
        Administration administration,
        StaffFunction function,
        Paid paid,
        List<String> languages,
        List<String> topics,
        @Nullable String subject) {

    /**
     * The employment of a person, and the line of the budget note that pays a part of it.
     *
     * @param employment the share of a full-time job in total; the grant extends the hours of existing ambassadors
     * @param lineFte the full-time equivalents of the line
     * @param hoursPerYear the hours that it pays: the person's part of an FTE times the annual norm of 1,263 hours
     */
    record Paid(BigDecimal employment, BigDecimal lineFte, BigDecimal hoursPerYear) {
        static Paid of(String employment, String lineFte, String hoursPerYear) {
            return new Paid(new BigDecimal(employment), new BigDecimal(lineFte), new BigDecimal(hoursPerYear));
        }
    }

    static final SampleStaff BIF_1 = member(
            "Guide BIF 1 (synthetic)",
            Administration.BIF,
            "757.80",
            "en da es",
            "JOB_AND_CAREER DANISH_CLASSES MITID",
            "bif-guide");
    static final SampleStaff BIF_2 =
            member("Guide BIF 2 (synthetic)", Administration.BIF, "505.20", "en da uk", "JOB_AND_CAREER HOUSING", null);
    static final SampleStaff KFF_1 = member(
            "Guide KFF 1 (synthetic)",
            Administration.KFF,
            "757.80",
            "en da it",
            "CPR_REGISTRATION MITID CULTURE_AND_LEISURE ASSOCIATIONS_AND_VOLUNTEERING",
            "kff-guide");
    static final SampleStaff KFF_2 = member(
            "Guide KFF 2 (synthetic)",
            Administration.KFF,
            "505.20",
            "en da de",
            "CPR_REGISTRATION EU_RESIDENCE_DOCUMENT HEALTH_CARE",
            null);
    static final SampleStaff MANAGER = new SampleStaff(
            id("Project management KFF 1 (synthetic)"),
            "Project management KFF 1 (synthetic)",
            Administration.KFF,
            StaffFunction.PROJECT_MANAGEMENT,
            Paid.of("0.50", "0.50", "631.50"),
            List.of("en", "da"),
            List.of(),
            null);

    static final List<SampleStaff> ALL = List.of(BIF_1, BIF_2, KFF_1, KFF_2, MANAGER);

    private static SampleStaff member(
            String name,
            Administration administration,
            String hours,
            String languages,
            String topics,
            @Nullable String subject) {
        return new SampleStaff(
                id(name),
                name,
                administration,
                StaffFunction.GUIDE,
                Paid.of("0.80", "1.00", hours),
                List.of(languages.split(" ")),
                List.of(topics.split(" ")),
                subject);
    }

    private static UUID id(String name) {
        return TimeOrderedIds.of(
                SampleLog.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), name);
    }
}
