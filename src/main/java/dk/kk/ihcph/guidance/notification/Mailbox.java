package dk.kk.ihcph.guidance.notification;

import java.util.Locale;
import java.util.regex.Pattern;

/** The mailbox that an e-mail address leads to: {@code Anna+news@Example.org} and {@code anna@example.org} are one. */
public final class Mailbox {
    private static final Pattern TAG = Pattern.compile("\\+[^@]*@");

    private Mailbox() {}

    public static String of(String email) {
        return TAG.matcher(email).replaceFirst("@").toLowerCase(Locale.ROOT);
    }
}
