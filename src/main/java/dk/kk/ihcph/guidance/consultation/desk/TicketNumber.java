package dk.kk.ihcph.guidance.consultation.desk;

import java.util.Locale;

/** A ticket's number as it is called out: A001 to A999, then B001, as far as Z999. */
public record TicketNumber(int number) {
    private static final int PER_LETTER = 999;

    @Override
    public String toString() {
        int before = number - 1;
        return String.format(Locale.ROOT, "%c%03d", 'A' + before / PER_LETTER, before % PER_LETTER + 1);
    }
}
