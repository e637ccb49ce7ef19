package dk.kk.ihcph.guidance.consultation.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.http.Versioned;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a location's desk offers, and the numbers it goes by, as anybody may read them. */
@Schema(name = "DeskSettings", description = "What a location's desk offers, and the numbers it goes by")
record DeskSettingsView(
        @Schema(description = "Code of /locations", examples = "IH", maxLength = 20) String location,
        @JsonIgnore long version,
        @Schema(description = "Whether tickets are given out here", examples = "true") boolean queueEnabled,
        @Schema(description = "Whether appointments can be booked here", examples = "true") boolean appointmentsEnabled,
        @Schema(
                        description =
                                "Minutes after which nobody who waits is passed over any longer for somebody who fits the guide's languages and topics better",
                        examples = "10",
                        minimum = "0",
                        maximum = "120")
                int matchingWaitMinutes,
        @Schema(
                        description = "Calls that must go unanswered before a citizen can be reported as a no-show",
                        examples = "3",
                        minimum = "1",
                        maximum = "10")
                int callsBeforeNoShow,
        @Schema(
                        description =
                                "Minutes that a citizen is expected to take at the desk, until the last hour tells better; budget note KF042 implies about 8",
                        examples = "8",
                        minimum = "1",
                        maximum = "120")
                int expectedServiceMinutes,
        @Schema(
                        description =
                                "Minutes before its time from which a checked-in appointment goes before who waits",
                        examples = "5",
                        minimum = "0",
                        maximum = "120")
                int earlyMinutes,
        @Schema(
                        description =
                                "Minutes that a citizen may be late and still have the place of the appointment; later they wait in line from their arrival",
                        examples = "10",
                        minimum = "0",
                        maximum = "120")
                int lateMinutes,
        @Schema(description = "Minutes of an appointment", examples = "15", minimum = "5", maximum = "120")
                int slotMinutes,
        @Schema(
                        description = "Minutes that a guide gets after an appointment",
                        examples = "5",
                        minimum = "0",
                        maximum = "60")
                int bufferMinutes,
        @Schema(
                        description = "Minutes before its beginning until which a slot can be booked",
                        examples = "120",
                        minimum = "0",
                        maximum = "10080")
                int minimumNoticeMinutes,
        @Schema(
                        description = "Days ahead for which slots can be booked",
                        examples = "28",
                        minimum = "1",
                        maximum = "180")
                int horizonDays,
        @Schema(
                        description =
                                "Share of a guide's time at the desk that is kept for citizens without an appointment, 0 to 1",
                        examples = "0.50",
                        minimum = "0",
                        maximum = "1")
                BigDecimal walkInShare,
        @Schema(
                        description =
                                "Minutes for which a slot is held for a citizen who has not yet given name and e-mail",
                        examples = "10",
                        minimum = "1",
                        maximum = "60")
                int holdMinutes,
        @Schema(
                        description =
                                "Whether appointments are for residents of Copenhagen and those moving there only",
                        examples = "true")
                boolean residentsOnly)
        implements Versioned {

    static DeskSettingsView of(DeskSettings settings) {
        DeskSettingsRequest now = settings.asRequest();
        return new DeskSettingsView(
                settings.location(),
                settings.version(),
                now.queueEnabled(),
                now.appointmentsEnabled(),
                now.matchingWaitMinutes(),
                now.callsBeforeNoShow(),
                now.expectedServiceMinutes(),
                now.earlyMinutes(),
                now.lateMinutes(),
                now.slotMinutes(),
                now.bufferMinutes(),
                now.minimumNoticeMinutes(),
                now.horizonDays(),
                now.walkInShare(),
                now.holdMinutes(),
                now.residentsOnly());
    }
}
