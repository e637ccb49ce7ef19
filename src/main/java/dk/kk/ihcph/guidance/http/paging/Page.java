package dk.kk.ihcph.guidance.http.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. The cursor also appears in the answer's {@code Link} header. */
@Schema(description = "A page")
public record Page<T>(
        @Schema(maxItems = 200, required = true) List<T> items, @Schema(maxLength = 1000) @Nullable String next) {

    /** Makes a page from rows that were fetched with {@link PageRequest#fetch()}: one more than the page holds. */
    public static <E, T> Page<T> of(
            List<E> fetched, PageRequest request, Function<E, Cursor> cursor, Function<List<E>, List<T>> views) {
        return of(fetched, request.limit, cursor, views);
    }

    /** Makes a page from rows of which one more was fetched than the page may hold. */
    public static <E, T> Page<T> of(
            List<E> fetched, int limit, Function<E, Cursor> cursor, Function<List<E>, List<T>> views) {
        boolean more = fetched.size() > limit;
        List<E> rows = more ? fetched.subList(0, limit) : fetched;
        return new Page<>(
                views.apply(rows),
                more ? cursor.apply(rows.get(rows.size() - 1)).encoded() : null);
    }

    /** Makes a page of a whole short list, which never has a next page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
