package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
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
        return Written.number(amount.movePointLeft(THOUSAND_DIGITS).setScale(0, RoundingMode.HALF_UP), 0, locale);
    }

    /** Formats an amount in thousands of DKK, with all its decimals. */
    String tick(BigDecimal amount) {
        return Written.number(amount.movePointLeft(THOUSAND_DIGITS), THOUSAND_DIGITS, locale);
    }

    String day(LocalDate day) {
        return Written.shortDay(day, locale);
    }

    String month(int month) {
        return Month.of(month)
                .getDisplayName(TextStyle.SHORT_STANDALONE, locale)
                .replace(".", "");
    }
}
