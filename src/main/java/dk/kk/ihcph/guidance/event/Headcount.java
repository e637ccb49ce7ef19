package dk.kk.ihcph.guidance.event;

import org.jspecify.annotations.Nullable;

/** How many came and how many had registered; absent where nobody counted, which is not zero. */
public record Headcount(@Nullable Integer attended, @Nullable Integer registered, @Nullable HeadcountMethod method) {}
