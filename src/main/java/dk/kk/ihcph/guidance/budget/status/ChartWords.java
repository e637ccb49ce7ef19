package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** The texts and numbers of the chart in the reader's language. */
record ChartWords(Locale locale) {
    private static final int THOUSAND_DIGITS = 3;

    /** Public, because the template reads it. */
    public String language() {
        return locale.getLanguage();
    }

    String inLanguage(String danish, String english, Object... arguments) {
        return new Bilingual(danish, english).with(arguments).in(locale);
    }

    /** Formats an amount in thousands of DKK, without decimals. */
    String thousands(BigDecimal amount) {
        return number(amount.movePointLeft(THOUSAND_DIGITS).setScale(0, RoundingMode.HALF_UP));
    }

    /** Formats an amount in thousands of DKK, with all its decimals. */
    String tick(BigDecimal amount) {
        return number(amount.movePointLeft(THOUSAND_DIGITS));
    }

    private String number(BigDecimal number) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(locale)).format(number);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(inLanguage("d. MMMM yyyy", "d MMMM yyyy"), locale)
                .format(day);
    }

    String month(int month) {
        return Month.of(month)
                .getDisplayName(TextStyle.SHORT_STANDALONE, locale)
                .replace(".", "");
    }
}
