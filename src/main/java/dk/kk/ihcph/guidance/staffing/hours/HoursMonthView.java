package dk.kk.ihcph.guidance.staffing.hours;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of the hours account. */
@Schema(name = "HoursMonth", description = "A month of an hours account, in hours with two decimals")
record HoursMonthView(
        @Schema(description = "1 to 12", examples = "3", minimum = "1", maximum = "12") int month,
        @JsonUnwrapped HoursFigures hours) {

    static List<HoursMonthView> of(List<HoursFigures> months) {
        List<HoursMonthView> views = new ArrayList<>(months.size());
        months.forEach(hours -> views.add(new HoursMonthView(views.size() + 1, hours)));
        return views;
    }
}
