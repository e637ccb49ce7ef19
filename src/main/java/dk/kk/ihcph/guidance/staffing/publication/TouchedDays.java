package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The days on which a person's shifts were touched, written in the 100 characters that are kept with a mail.
 *
 * @param spans in order
 */
record TouchedDays(ShiftsTouched.Kind kind, List<Days> spans) {
    /** Up to so many days are named one by one; of more, the first and the last. */
    private static final int FEW = 6;

    /** Days from the first to the last, both included. */
    record Days(LocalDate first, LocalDate last) {
        boolean isOneDay() {
            return first.equals(last);
        }

        private static Days parse(String text) {
            String[] days = text.split("/", -1);
            return new Days(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
        }

        @Override
        public String toString() {
            return isOneDay() ? first.toString() : first + "/" + last;
        }
    }

    static TouchedDays of(ShiftsTouched.Kind kind, SortedSet<LocalDate> days) {
        return new TouchedDays(
                kind,
                days.size() > FEW
                        ? List.of(new Days(days.first(), days.last()))
                        : days.stream().map(day -> new Days(day, day)).toList());
    }

    static TouchedDays parse(String detail) {
        String[] parts = detail.split(" ", -1);
        return new TouchedDays(
                ShiftsTouched.Kind.valueOf(parts[0]),
                Arrays.stream(parts[1].split(",", -1)).map(Days::parse).toList());
    }

    /** Writes the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return kind + " " + spans.stream().map(Days::toString).collect(Collectors.joining(","));
    }
}
