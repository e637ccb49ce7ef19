package dk.kk.ihcph.guidance.privacy.audit;

import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Removes personal data from spans: search texts, addresses, browsers. A CPR number in a path is masked. */
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
        // Attributes that are set later are not personal; the test checks the finished spans.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
