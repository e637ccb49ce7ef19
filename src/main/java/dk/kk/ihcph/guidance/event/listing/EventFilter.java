package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.Audience;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of events. */
public class EventFilter implements ParameterBean {
    private static final String NEGATES_NOTHING = "-(?!\"?[\\p{L}\\p{N}])";

    private static final String EARLIEST_FIRST = "startsAt";
    private static final String LATEST_FIRST = "-startsAt";

    @QueryParam("type")
    @Parameter(description = "Only events of this type")
    public @Nullable EventType type;

    @QueryParam("status")
    @Parameter(description = "Only events in this status; drafts need event:read")
    public @Nullable EventStatus status;

    @QueryParam("administration")
    @Parameter(description = "Only events that this administration leads")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only events at this location, a code of /locations", example = "IH")
    public @Nullable String location;

    @QueryParam("from")
    @Parameter(
            description =
                    "Only events that begin at this instant or later. Default without event:read and without updatedSince:"
                            + " now; an earlier instant gives past events too")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Only events that begin before this instant")
    public @Nullable Instant to;

    @QueryParam("free")
    @DefaultValue("false")
    @Parameter(description = "true: only events that take registrations and have a free seat; false: all events")
    public boolean free;

    @QueryParam("language")
    @Pattern(regexp = "^[a-z]{2}$", message = "{pattern.language}")
    @Parameter(description = "Only events in this language, ISO 639-1", example = "en")
    public @Nullable String language;

    @QueryParam("audience")
    @Parameter(description = "Only events for this audience")
    public @Nullable Audience audience;

    @QueryParam("industry")
    @Parameter(description = "Only events about this industry")
    public @Nullable Industry industry;

    @QueryParam("municipality")
    @Pattern(regexp = "^[0-9]{4}$", message = "{pattern.municipality}")
    @Parameter(
            description = "Only events that residents of this municipality may come to, a code of /municipalities",
            example = "0101")
    public @Nullable String municipality;

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(
            description =
                    "Only events with these words, in any of their Danish or English forms, in title, summary, description,"
                            + " programme or host. `\"a phrase\"` finds the phrase, `-word` excludes a word, `or` finds"
                            + " either",
            example = "job search")
    public @Nullable String words;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Only events that changed at this instant or later, in the order of updatedAt. To keep a copy in step,"
                            + " send the updatedAt of the last event next time, and no status: a filter on status hides events"
                            + " that left it. A registration does not change updatedAt")
    public @Nullable Instant updatedSince;

    @QueryParam("sort")
    @Pattern(regexp = "^-?startsAt$", message = "{pattern.sort}")
    @Parameter(
            description =
                    "The order by beginning: startsAt, the default, is earliest first, -startsAt latest first. Not with"
                            + " updatedSince",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {EARLIEST_FIRST, LATEST_FIRST}))
    public @Nullable String sort;

    boolean isLatestFirst() {
        return LATEST_FIRST.equals(sort);
    }

    /** Refuses a second order beside that of changes. */
    void requireOneOrder() {
        if (updatedSince != null && sort != null) {
            throw Refused.invalidParameter(Violation.ofParameter(
                    "sort",
                    "NOT_WITH_UPDATED_SINCE",
                    new Bilingual("kan ikke kombineres med updatedSince", "cannot be combined with updatedSince")));
        }
    }

    /**
     * The words as PostgreSQL's web search reads them, without the hyphens that negate nothing: it fails on a row of more
     * than 32.
     */
    @Nullable
    String searchedWords() {
        return words == null ? null : words.replaceAll(NEGATES_NOTHING, " ");
    }
}
