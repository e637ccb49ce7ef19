package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.Audience;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of events. */
public class EventFilter implements ParameterBean {
    private static final String NEGATES_NOTHING = "-(?!\"?[\\p{L}\\p{N}])";

    @QueryParam("type")
    @Parameter(description = "Only of this kind", example = "WELCOME")
    public @Nullable EventType type;

    @QueryParam("status")
    @Parameter(description = "Only with this status; drafts are listed with event:read only", example = "PUBLISHED")
    public @Nullable EventStatus status;

    @QueryParam("administration")
    @Parameter(description = "Only led by this administration", example = "KFF")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only at this location", example = "IH")
    public @Nullable String location;

    @QueryParam("from")
    @Parameter(description = "Not beginning before this instant", example = "2026-01-01T00:00:00+01:00")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Beginning before this instant", example = "2026-07-01T00:00:00+02:00")
    public @Nullable Instant to;

    @QueryParam("language")
    @Pattern(regexp = "^[a-z]{2}$", message = "{pattern.language}")
    @Parameter(description = "Only where this language is spoken, ISO 639-1", example = "en")
    public @Nullable String language;

    @QueryParam("audience")
    @Parameter(description = "Only for this audience", example = "EVERYONE")
    public @Nullable Audience audience;

    @QueryParam("industry")
    @Parameter(description = "Only about this industry", example = "HEALTH_STAFF")
    public @Nullable Industry industry;

    @QueryParam("municipality")
    @Pattern(regexp = "^[0-9]{4}$", message = "{pattern.municipality}")
    @Parameter(
            description = "Only what residents of this municipality may come to, a code of /municipalities",
            example = "0101")
    public @Nullable String municipality;

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(
            description =
                    "Only with these words in title, summary, description, programme or host, in any of their forms,"
                            + " Danish"
                            + " or English; \"in quotes\" as they stand, -without, or",
            example = "job search")
    public @Nullable String words;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Only what changed at or after this instant, in the order of updatedAt. Take the updatedAt of the"
                            + " last"
                            + " one as the next updatedSince: nothing is left out, and what changed at that very"
                            + " instant"
                            + " comes again. A status in the filter hides"
                            + " what has left that status: leave it out to stay in step",
            example = "2027-01-04T09:12:33.123456Z")
    public @Nullable Instant updatedSince;

    /**
     * The words as PostgreSQL's web search reads them, without the hyphens that negate nothing: it fails on a row of more
     * than 32.
     */
    @Nullable
    String searchedWords() {
        return words == null ? null : words.replaceAll(NEGATES_NOTHING, " ");
    }
}
