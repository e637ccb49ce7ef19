package dk.kk.ihcph.guidance.http.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that gives callers without a login something scarce. An hourly limit per address applies. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LimitedPerAddress {
    Scarce value();
}
