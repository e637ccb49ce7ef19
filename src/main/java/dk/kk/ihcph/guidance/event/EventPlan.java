package dk.kk.ihcph.guidance.event;

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
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * An event as its coordinator plans it: the request of the API and what the event stores. Whatever a request leaves out is
 * filled in when it is read.
 *
 * @param administration the lead, as far as the request names it; an event's lead never changes
 */
@Embeddable
@Schema(
        name = "EventRequest",
        description = "An event as it is planned. Type, title, startsAt, endsAt, capacity and where it is are enough")
public record EventPlan(
        @Schema(description = "The administration that leads it; default: the caller's own; never changes")
                @Nullable
                @Enumerated(EnumType.STRING)
                @Column(insertable = false, updatable = false)
                Administration administration,
        @Schema(description = "The other administration, where it takes part", examples = "[\"BIF\"]")
                @Size(max = 1)
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Pattern(regexp = "^(BIF|KFF)$") String> coHosts,
        @NotNull @Enumerated(EnumType.STRING) EventType type,
        @NotNull @Valid @Embedded @EmbeddedColumnNaming("title_%s") EventText.Title title,
        @Valid @Embedded @EmbeddedColumnNaming("summary_%s") EventText.@Nullable Summary summary,
        @Valid @Embedded @EmbeddedColumnNaming("description_%s") EventText.@Nullable Description description,
        @Schema(description = "What happens when") @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON)
                List<@NotNull @Valid ProgrammeItem> programme,
        @Schema(description = "When it begins", examples = "2027-02-10T17:00:00+01:00") @NotNull Instant startsAt,
        @Schema(description = "When it ends", examples = "2027-02-10T19:00:00+01:00") @NotNull Instant endsAt,
        @Schema(description = "Code of /locations; or else address or onlineUrl", examples = "IH")
                @Nullable
                @Size(max = 20)
                String location,
        @Schema(
                        description = "Where it is, where it is at none of our locations",
                        examples = "Krystalgade 15, Copenhagen")
                @Nullable
                @Size(min = 1, max = 300)
                @PlainText
                String address,
        @Schema(
                        description =
                                "Where it is online; told to the registered, and to everyone where none need register",
                        examples = "https://meet.example.org/welcome")
                @Nullable
                @Size(max = 500)
                @Pattern(regexp = "^https://[^\\s<>\"]+$")
                String onlineUrl,
        @Schema(description = "Persons the room holds", examples = "120") @NotNull @Min(1) @Max(10000) Integer capacity,
        @Schema(
                        description =
                                "Seats promised beyond the capacity, as a part of it; 0.2: a fifth more; default 0",
                        examples = "0.2")
                @DecimalMin("0")
                @DecimalMax("2")
                @Digits(integer = 1, fraction = 3)
                BigDecimal overbooking,
        @Schema(description = "Why so many; required with overbooking", examples = "65 % did not come to the pilot's")
                @Nullable
                @Size(min = 1, max = 500)
                @PlainText
                String overbookingReason,
        @Schema(description = "Whether seats are registered for; default true, of a POP_UP false", examples = "true")
                Boolean takesRegistrations,
        @Schema(description = "Absent: at once when published", examples = "2027-01-11T09:00:00+01:00") @Nullable
                Instant registrationOpensAt,
        @Schema(description = "Absent: when the event begins", examples = "2027-02-09T12:00:00+01:00") @Nullable
                Instant registrationClosesAt,
        @Schema(description = "Whom it is for; default EVERYONE") @Enumerated(EnumType.STRING) Audience audience,
        @Schema(
                        description = "Codes of /municipalities; with the audience MUNICIPALITIES and no other",
                        examples = "[\"0147\"]")
                @Size(max = 98)
                @UniqueElements
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Pattern(regexp = "^[0-9]{4}$") String> audienceMunicipalities,
        @Schema(description = "The industry it is about; required with the audience INDUSTRY")
                @Nullable
                @Enumerated(EnumType.STRING)
                Industry industry,
        @Schema(description = "Who has invited us, as to a pop-up", examples = "University of Copenhagen")
                @Nullable
                @Size(min = 1, max = 200)
                @PlainText
                String hostOrganisation,
        @Schema(description = "Languages spoken, ISO 639-1", examples = "[\"en\"]")
                @Size(max = 10)
                @UniqueElements
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Pattern(regexp = "^[a-z]{2}$") String> languages,
        @Valid @Embedded @EmbeddedColumnNaming("accessibility_%s") EventText.@Nullable Accessibility accessibility,
        @Schema(description = "What there is to eat and drink", examples = "Coffee, fruit and sandwiches")
                @Nullable
                @Size(min = 1, max = 1000)
                @PlainText
                String catering,
        @Nullable @Valid @Embedded PlannedCost plannedCost,
        @Schema(description = "Persons that one registration may bring; default 5", examples = "5") @Min(1) @Max(20)
                Integer maxPartySize,
        @Schema(description = "Parties that may wait; 0: no waiting list; absent: any number", examples = "50")
                @Nullable
                @Min(0)
                @Max(10000)
                Integer waitingListLimit,
        @Schema(description = "What is asked of who registers") @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON)
                List<@NotNull @Valid Question> questions,
        @Schema(description = "Seats that partners may take for their residents; no entry: no limit")
                @Size(max = 98)
                @JdbcTypeCode(SqlTypes.JSON)
                List<@NotNull @Valid Quota> quotas) {

    /** As many as a family; a group of colleagues registers one by one. */
    private static final int LARGEST_PARTY = 5;

    public EventPlan {
        coHosts = orNone(coHosts);
        programme = orNone(programme);
        overbooking = Objects.requireNonNullElse(overbooking, BigDecimal.ZERO);
        takesRegistrations = Objects.requireNonNullElse(takesRegistrations, type != EventType.POP_UP);
        audience = Objects.requireNonNullElse(audience, Audience.EVERYONE);
        audienceMunicipalities = orNone(audienceMunicipalities);
        languages = orNone(languages);
        maxPartySize = Objects.requireNonNullElse(maxPartySize, LARGEST_PARTY);
        questions = orNone(questions);
        quotas = orNone(quotas);
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /** Seats that the plan gives, as the database computes them. */
    public int seatLimit() {
        return BigDecimal.valueOf(capacity)
                .multiply(BigDecimal.ONE.add(overbooking))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /** Whether the event has another time or place than in the other plan. */
    public boolean isMovedFrom(EventPlan other) {
        return !(startsAt.equals(other.startsAt)
                && endsAt.equals(other.endsAt)
                && Objects.equals(location, other.location)
                && Objects.equals(address, other.address)
                && Objects.equals(onlineUrl, other.onlineUrl));
    }

    /**
     * Plans the same at another time.
     *
     * @param move gives the new time of each
     * @param allocation whether the allocation that pays for it pays for the copy too
     */
    public EventPlan moved(UnaryOperator<Instant> move, boolean allocation) {
        return new EventPlan(
                administration,
                coHosts,
                type,
                title,
                summary,
                description,
                programme.stream().map(item -> item.moved(move)).toList(),
                move.apply(startsAt),
                move.apply(endsAt),
                location,
                address,
                onlineUrl,
                capacity,
                overbooking,
                overbookingReason,
                takesRegistrations,
                registrationOpensAt == null ? null : move.apply(registrationOpensAt),
                registrationClosesAt == null ? null : move.apply(registrationClosesAt),
                audience,
                audienceMunicipalities,
                industry,
                hostOrganisation,
                languages,
                accessibility,
                catering,
                plannedCost == null || allocation ? plannedCost : new PlannedCost(plannedCost.amount(), null),
                maxPartySize,
                waitingListLimit,
                questions,
                quotas);
    }
}
