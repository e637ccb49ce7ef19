package dk.kk.ihcph.guidance.budget.posting;

import org.jspecify.annotations.Nullable;

/**
 * The accounts or cost objects that a rule matches.
 *
 * @param text one of them, a beginning followed by {@code *}, or empty for all of them
 */
record RulePattern(String text) {
    private static final String ANY_END = "*";

    boolean fits(@Nullable String value) {
        if (text.isEmpty()) {
            return true;
        }
        return value != null && (isPrefix() ? value.startsWith(prefix()) : value.equals(text));
    }

    /**
     * Returns how specific the pattern is: 0 for all, the length of a beginning, and the largest value for a single
     * one.
     */
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
