package dk.kk.ihcph.guidance.directory.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Days on which a location, or every location, is closed: computed, or recorded by us. */
@StoredAnswer("public directory data")
@Schema(name = "Closure", description = "Days on which a location, or every location, is closed")
record ClosureView(
        @Schema(description = "Id of the closure; absent for a computed one") @Nullable UUID id,
        ClosureKind kind,
        @Schema(description = "Code of /locations; absent if every location is closed", examples = "IH", maxLength = 50)
                @Nullable
                String location,
        LocalDate firstDay,
        @Schema(description = "Last local day, included") LocalDate lastDay,
        Bilingual reason,
        @JsonIgnore long version)
        implements Versioned {

    /** Orders by first day. Among closures with the same first day the computed one comes first. */
    static final Comparator<ClosureView> ORDER =
            Comparator.comparing(ClosureView::firstDay).thenComparing(ClosureView::key);

    static ClosureView of(Holidays.Day day) {
        return new ClosureView(null, day.kind(), null, day.date(), day.date(), day.reason(), 0);
    }

    static ClosureView of(Closure closure) {
        ClosuresTouched days = closure.touched();
        return new ClosureView(
                closure.id(),
                ClosureKind.OWN,
                days.location(),
                days.from(),
                days.to(),
                closure.reason(),
                closure.version());
    }

    /** Returns the key that is unique among closures with the same first day: at most one of them is computed. */
    private String key() {
        return id == null ? "" : id.toString();
    }

    Cursor cursor() {
        return Cursor.of(firstDay, key());
    }

    boolean isAfter(LocalDate day, String key) {
        int order = firstDay.compareTo(day);
        return order > 0 || (order == 0 && key().compareTo(key) > 0);
    }
}
