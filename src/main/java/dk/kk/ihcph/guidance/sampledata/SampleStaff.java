package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.StaffFunction;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who do not exist, with the hours that KF042 pays: one FTE of guides each, half an FTE of project management. */
record SampleStaff(
        UUID id,
        String displayName,
        Administration administration,
        StaffFunction function,
        BigDecimal fundedFte,
        @Nullable String subject) {

    static final List<SampleStaff> ALL = List.of(
            member("Guide BIF 1 (synthetic)", Administration.BIF, StaffFunction.GUIDE, "0.60", "bif-guide"),
            member("Guide BIF 2 (synthetic)", Administration.BIF, StaffFunction.GUIDE, "0.40", null),
            member("Guide KFF 1 (synthetic)", Administration.KFF, StaffFunction.GUIDE, "0.60", "kff-guide"),
            member("Guide KFF 2 (synthetic)", Administration.KFF, StaffFunction.GUIDE, "0.40", null),
            member(
                    "Project management KFF 1 (synthetic)",
                    Administration.KFF,
                    StaffFunction.PROJECT_MANAGEMENT,
                    "0.50",
                    null));

    private static SampleStaff member(
            String name, Administration administration, StaffFunction function, String fte, @Nullable String subject) {
        return new SampleStaff(
                TimeOrderedIds.of(
                        SampleLog.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), name),
                name,
                administration,
                function,
                new BigDecimal(fte),
                subject);
    }
}
