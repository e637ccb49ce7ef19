package dk.kk.ihcph.guidance.privacy.audit;

import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Blanks what a span would tell of a person: what was searched for, from which address, with which browser. A CPR number
 * that somebody put into a path is masked.
 */
@Singleton
class TracePrivacy implements SpanProcessor {
    static final String BLANK = "-";

    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"),
            AttributeKey.stringKey("enduser.id"));
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> attribute : PERSONAL) {
            if (span.getAttribute(attribute) != null) {
                span.setAttribute(attribute, BLANK);
            }
        }
        String path = span.getAttribute(PATH);
        if (path != null && CprNumbers.inPath(path)) {
            span.setAttribute(PATH, CprNumbers.maskPath(path));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing that comes later is personal: the test holds the finished spans against it.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
