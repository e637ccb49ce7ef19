package dk.kk.ihcph.guidance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * An event as its coordinator plans it: the request of the API, what the event stores and what everyone is shown. Whatever a
 * request leaves out is filled in when it is read.
 *
 * @param internal only for callers with event:read; null in what others are shown
 */
@Embeddable
@Schema(
        name = "EventRequest",
        description =
                "The plan of an event. Required are type, title, startsAt, endsAt, capacity, and a location, an address or an onlineUrl")
public record EventPlan(
        @Valid @Embedded @JsonUnwrapped Hosts hosts,
        @Schema(description = "Type of the event. Labels in /code-lists/event-types")
                @NotNull
                @Enumerated(EnumType.STRING)
                EventType type,
        @Valid @Embedded @JsonUnwrapped Announcement announcement,
        @Valid @Embedded @JsonUnwrapped Occasion occasion,
        @Valid @Embedded @JsonUnwrapped Invited invited,
        @Valid @Embedded @JsonUnwrapped Seating seating,
        @Valid @Embedded @JsonUnwrapped SignUp signUp,
        @Nullable @Valid @Embedded @JsonUnwrapped Internal internal) {

    public EventPlan {
        signUp = signUp.orDefault(type != EventType.POP_UP);
    }

    /** The administrations that hold the event, and the organisation that has invited them. */
    @Embeddable
    @Schema(hidden = true)
    public record Hosts(
            @Schema(
                            description =
                                    "The administration that leads the event; it never changes. Default: the caller's own")
                    @Enumerated(EnumType.STRING)
                    @Column(insertable = false, updatable = false)
                    Administration administration,
            @Schema(description = "The other administration, if it takes part")
                    @Size(max = 1)
                    @Enumerated(EnumType.STRING)
                    @JdbcTypeCode(SqlTypes.ARRAY)
                    List<@NotNull Administration> coHosts,
            @Schema(
                            description = "The organisation at which the event takes place by invitation",
                            examples = "University of Copenhagen")
                    @Nullable
                    @Size(min = 1, max = 200)
                    @PlainText
                    String hostOrganisation) {
        public Hosts {
            coHosts = orNone(coHosts);
        }
    }

    /** The people for whom the event is. */
    @Embeddable
    @Schema(hidden = true)
    public record Invited(
            @Schema(
                            description =
                                    "The people whom the event is for. Labels in /code-lists/audiences. Default: EVERYONE")
                    @Enumerated(EnumType.STRING)
                    Audience audience,
            @Schema(
                            description =
                                    "Codes of /municipalities; required with the audience MUNICIPALITIES, refused with any other",
                            examples = "[\"0147\"]")
                    @Size(max = 98)
                    @UniqueElements
                    @JdbcTypeCode(SqlTypes.ARRAY)
                    List<@NotNull @Pattern(regexp = "^[0-9]{4}$", message = "{pattern.municipality}") String>
                            audienceMunicipalities,
            @Schema(
                            description =
                                    "The industry that the event is about. Labels in /code-lists/industries. Required with the audience INDUSTRY")
                    @Nullable
                    @Enumerated(EnumType.STRING)
                    Industry industry) {
        public Invited {
            audience = Objects.requireNonNullElse(audience, Audience.EVERYONE);
            audienceMunicipalities = orNone(audienceMunicipalities);
        }
    }

    /** The persons that the room holds, and the seats promised beyond them. */
    @Embeddable
    @Schema(hidden = true)
    public record Seating(
            @Schema(description = "Persons the room holds") @NotNull @Min(1) @Max(10000) Integer capacity,
            @Schema(description = "Seats given away beyond the capacity, as a fraction of it. Default: 0")
                    @DecimalMin("0")
                    @DecimalMax("2")
                    @Digits(integer = 1, fraction = 3)
                    BigDecimal overbooking) {
        public Seating {
            overbooking = Objects.requireNonNullElse(overbooking, BigDecimal.ZERO);
        }

        /** Seats that the plan gives, as the database computes them. */
        public int seatLimit() {
            return BigDecimal.valueOf(capacity)
                    .multiply(BigDecimal.ONE.add(overbooking))
                    .setScale(0, RoundingMode.FLOOR)
                    .intValueExact();
        }
    }

    /** The fields that only callers with event:read see. */
    @Embeddable
    @Schema(hidden = true)
    public record Internal(
            @Schema(
                            description =
                                    "Why seats are overbooked; required with overbooking. Returned only with event:read",
                            examples = "65 % did not come to the pilot's")
                    @Nullable
                    @Size(min = 1, max = 500)
                    @PlainText
                    String overbookingReason,
            @Schema(description = "The planned cost. Returned only with event:read") @Nullable @Valid @Embedded
                    PlannedCost plannedCost,
            @Schema(
                            description =
                                    "The most seats that each partner may register residents for; a partner without an entry has no limit. Returned only with event:read")
                    @Size(max = 98)
                    @JdbcTypeCode(SqlTypes.JSON)
                    List<@NotNull @Valid Quota> quotas) {
        public Internal {
            quotas = orNone(quotas);
        }

        private Internal withoutAllocation() {
            return plannedCost == null
                    ? this
                    : new Internal(overbookingReason, new PlannedCost(plannedCost.amount(), null), quotas);
        }
    }

    static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    public @Nullable String overbookingReason() {
        return internal == null ? null : internal.overbookingReason;
    }

    public @Nullable PlannedCost plannedCost() {
        return internal == null ? null : internal.plannedCost;
    }

    public List<Quota> quotas() {
        return internal == null ? List.of() : internal.quotas;
    }

    /**
     * Plans the same at another time.
     *
     * @param move gives the new time of each
     * @param allocation whether the allocation that pays for it pays for the copy too
     */
    public EventPlan moved(UnaryOperator<Instant> move, boolean allocation) {
        return new EventPlan(
                hosts,
                type,
                announcement.moved(move),
                occasion.moved(move),
                invited,
                seating,
                signUp.moved(move),
                allocation || internal == null ? internal : internal.withoutAllocation());
    }

    /** Leaves out what only callers with event:read see. */
    public EventPlan shownToEveryone() {
        Occasion shown = signUp.takesRegistrations() ? occasion.withoutOnlineUrl() : occasion;
        return new EventPlan(hosts, type, announcement, shown, invited, seating, signUp, null);
    }

    /** Names the administration that leads the event, where the request left it out. */
    public EventPlan ledBy(Administration lead) {
        Hosts led = new Hosts(lead, hosts.coHosts, hosts.hostOrganisation);
        return new EventPlan(led, type, announcement, occasion, invited, seating, signUp, internal);
    }
}
