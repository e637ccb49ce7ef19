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
@Schema(
        name = "DeskSettingsRequest",
        description = "What a location's desk shall offer, and the numbers it shall go by")
record DeskSettingsRequest(
        @Schema(description = "Whether tickets are given out here", examples = "true", required = true)
                boolean queueEnabled,
        @Schema(description = "Whether appointments can be booked here", examples = "true", required = true)
                boolean appointmentsEnabled,
        @Schema(
                        description =
                                "Minutes after which nobody who waits is passed over any longer for somebody who fits the guide's languages and topics better",
                        examples = "10",
                        required = true)
                @Min(0)
                @Max(120)
                int matchingWaitMinutes,
        @Schema(
                        description = "Calls that must go unanswered before a citizen can be reported as a no-show",
                        examples = "3",
                        required = true)
                @Min(1)
                @Max(10)
                int callsBeforeNoShow,
        @Schema(
                        description =
                                "Minutes that a citizen is expected to take at the desk, until the last hour tells better; budget note KF042 implies about 8",
                        examples = "8",
                        required = true)
                @Min(1)
                @Max(120)
                int expectedServiceMinutes,
        @Schema(
                        description =
                                "Minutes before its time from which a checked-in appointment goes before who waits",
                        examples = "5",
                        required = true)
                @Min(0)
                @Max(120)
                int earlyMinutes,
        @Schema(
                        description =
                                "Minutes that a citizen may be late and still have the place of the appointment; later they wait in line from their arrival",
                        examples = "10",
                        required = true)
                @Min(0)
                @Max(120)
                int lateMinutes,
        @Schema(description = "Minutes of an appointment", examples = "15", required = true) @Min(5) @Max(120)
                int slotMinutes,
        @Schema(description = "Minutes that a guide gets after an appointment", examples = "5", required = true)
                @Min(0)
                @Max(60)
                int bufferMinutes,
        @Schema(
                        description = "Minutes before its beginning until which a slot can be booked",
                        examples = "120",
                        required = true)
                @Min(0)
                @Max(10080)
                int minimumNoticeMinutes,
        @Schema(description = "Days ahead for which slots can be booked", examples = "28", required = true)
                @Min(1)
                @Max(180)
                int horizonDays,
        @Schema(
                        description =
                                "Share of a guide's time at the desk that is kept for citizens without an appointment, 0 to 1",
                        examples = "0.50")
                @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 2)
                BigDecimal walkInShare,
        @Schema(
                        description =
                                "Minutes for which a slot is held for a citizen who has not yet given name and e-mail",
                        examples = "10",
                        required = true)
                @Min(1)
                @Max(60)
                int holdMinutes,
        @Schema(
                        description =
                                "Whether appointments are for residents of Copenhagen and those moving there only",
                        examples = "true",
                        required = true)
                boolean residentsOnly) {}
