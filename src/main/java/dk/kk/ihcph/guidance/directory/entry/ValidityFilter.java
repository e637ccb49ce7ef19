package dk.kk.ihcph.guidance.directory.entry;

import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.Validity;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters the list of codes by their validity. */
public class ValidityFilter implements ParameterBean {
    @QueryParam("validOn")
    @Parameter(description = "Only those valid on this local day")
    public @Nullable LocalDate validOn;

    @QueryParam("includeEnded")
    @DefaultValue("false")
    @Parameter(description = "`true`: also those that have ended", example = "true")
    public boolean includeEnded;

    private boolean lists(Validity validity, LocalDate today) {
        return validOn == null ? includeEnded || !validity.isOver(today) : validity.includes(validOn);
    }

    /**
     * Returns a page of the filtered entries. The directory is small enough to be read completely. The cursor names
     * the last code of a page.
     */
    public <E, T> Page<T> page(
            List<E> inOrder,
            PageRequest page,
            LocalDate today,
            Function<E, String> code,
            Function<E, Validity> validity,
            Function<E, T> view) {
        Stream<E> left = page.after(1)
                .map(after -> after.value(0, given -> known(given, inOrder, code)))
                .map(last -> inOrder.stream()
                        .dropWhile(one -> !code.apply(one).equals(last))
                        .skip(1))
                .orElseGet(inOrder::stream);
        List<E> listed = left.filter(one -> lists(validity.apply(one), today))
                .limit(page.fetch())
                .toList();
        return Page.of(listed, page, one -> Cursor.of(code.apply(one)), rows -> rows.stream()
                .map(view)
                .toList());
    }

    private static <E> String known(String given, List<E> all, Function<E, String> code) {
        if (all.stream().noneMatch(one -> code.apply(one).equals(given))) {
            throw new IllegalArgumentException("not a code of this list");
        }
        return given;
    }
}
