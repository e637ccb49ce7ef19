package dk.kk.ihcph.guidance.budget.posting;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts or cost objects a rule is for.
 *
 * @param text one of them, what those begin with followed by {@code *}, or nothing for all of them
 */
record RulePattern(String text) {
    private static final String ANY_END = "*";

    boolean fits(@Nullable String value) {
        if (text.isEmpty()) {
            return true;
        }
        return value != null && (isPrefix() ? value.startsWith(prefix()) : value.equals(text));
    }

    /** The more, the more exact: all of them 0, a beginning its length, one of them most. */
    int exactness() {
        return text.isEmpty() ? 0 : isPrefix() ? prefix().length() : Integer.MAX_VALUE;
    }

    private boolean isPrefix() {
        return text.endsWith(ANY_END);
    }

    private String prefix() {
        return text.substring(0, text.length() - ANY_END.length());
    }
}
