package dk.kk.ihcph.guidance.http.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a POST safe to retry. With an Idempotency-Key, the same request has one effect and answers the same record
 * again for 24 hours (ADR 7, 29). The architecture tests require it on every POST.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
