package dk.kk.ihcph.guidance.consultation.desk;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of a location's desk. */
@Embeddable
@Schema(name = "DeskSettingsRequest", description = "Settings of a desk to change")
record DeskSettingsRequest(
        @Schema(description = "Whether tickets can be taken here", required = true) boolean queueEnabled,
        @Schema(description = "Whether appointments can be booked here", required = true) boolean appointmentsEnabled,
        @Schema(
                        description =
                                "Minutes of waiting after which a citizen is no longer passed over for one who fits the"
                                        + " guide's languages and topics better",
                        examples = "10",
                        required = true)
                @Min(0)
                @Max(120)
                int matchingWaitMinutes,
        @Schema(description = "Number of calls after which a no-show can be reported", examples = "3", required = true)
                @Min(1)
                @Max(10)
                int callsBeforeNoShow,
        @Schema(
                        description =
                                "Expected minutes of a consultation, until today's measured times weigh more; budget note"
                                        + " KF042 implies about 8",
                        examples = "8",
                        required = true)
                @Min(1)
                @Max(120)
                int expectedServiceMinutes,
        @Schema(
                        description =
                                "Minutes before its time from which a checked-in appointment is called before waiting tickets",
                        examples = "5",
                        required = true)
                @Min(0)
                @Max(120)
                int earlyMinutes,
        @Schema(
                        description =
                                "Minutes by which a citizen may be late and keep the place of the appointment; a later"
                                        + " citizen waits from the arrival",
                        examples = "10",
                        required = true)
                @Min(0)
                @Max(120)
                int lateMinutes,
        @Schema(examples = "15", required = true) @Min(5) @Max(120) int slotMinutes,
        @Schema(description = "Minutes that stay free after an appointment", examples = "5", required = true)
                @Min(0)
                @Max(60)
                int bufferMinutes,
        @Schema(
                        description = "Minutes before its beginning until which a time can be booked",
                        examples = "120",
                        required = true)
                @Min(0)
                @Max(10080)
                int minimumNoticeMinutes,
        @Schema(description = "Number of days ahead for which times can be booked", examples = "28", required = true)
                @Min(1)
                @Max(180)
                int horizonDays,
        @Schema(description = "Share of the desk time that is reserved for walk-ins, 0 to 1", examples = "0.50")
                @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 2)
                BigDecimal walkInShare,
        @Schema(
                        description = "Minutes for which a time is held without name and e-mail address",
                        examples = "10",
                        required = true)
                @Min(1)
                @Max(60)
                int holdMinutes,
        @Schema(
                        description =
                                "Whether appointments are only for residents of Copenhagen and those moving there",
                        required = true)
                boolean residentsOnly) {}
