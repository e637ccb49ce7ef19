package dk.kk.ihcph.guidance.http.paging;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.privacy.cpr.ForeignReference;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The two paging parameters of every list. */
public class PageRequest implements ParameterBean {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Items on a page")
    public int limit;

    @QueryParam("cursor")
    @Size(max = 1000)
    @ForeignReference(
            reason = "An opaque cursor in Base64, read by the list that gave it out and neither stored nor logged")
    @Parameter(
            description = "The field `next` of the previous page, with the same filters",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9A-Za-z_=-]*$"))
    public @Nullable String cursor;

    /**
     * Returns the key of the last row of the page before.
     *
     * @param values the number of values that the list is sorted by
     */
    public Optional<Cursor> after(int values) {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.decoded(cursor, values));
    }

    /** Returns the number of rows to fetch: one more than the page holds, to see whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}
