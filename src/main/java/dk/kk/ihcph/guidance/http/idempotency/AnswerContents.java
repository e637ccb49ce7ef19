package dk.kk.ihcph.guidance.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which part of an answer is stored for its Idempotency-Key, and renders the answer from it (ADR 29). A view
 * is stored completely only if it is a {@link StoredAnswer}. Otherwise its {@link AnswerRenderer} names its records.
 * Nothing is stored of any other view.
 */
@ApplicationScoped
class AnswerContents {
    private static final String PAGE = "Page of ";

    private final Map<String, AnswerRenderer<?>> renderers;
    private final ObjectMapper json;

    AnswerContents(@All List<AnswerRenderer<?>> renderers, ObjectMapper json) {
        this.renderers = renderers.stream().collect(Collectors.toMap(one -> name(one.type()), Function.identity()));
        this.json = json;
    }

    /** Returns whether answers of this type can be rendered again. */
    boolean knows(Class<?> view) {
        return renderers.containsKey(name(view)) || view.isAnnotationPresent(StoredAnswer.class);
    }

    IdempotentAnswer.Content of(@Nullable Object answer) {
        if (answer instanceof Page<?> page
                && page.next() == null
                && !page.items().isEmpty()) {
            return ofPage(page.items());
        }
        if (answer == null) {
            return IdempotentAnswer.Content.NONE;
        }
        AnswerRenderer<?> renderer = renderers.get(name(answer.getClass()));
        if (renderer != null) {
            AnswerRenderer.Kept kept = keep(renderer, answer);
            return new IdempotentAnswer.Content(
                    name(answer.getClass()), kept.records(), text(kept.rest()), etag(answer));
        }
        return answer.getClass().isAnnotationPresent(StoredAnswer.class)
                ? new IdempotentAnswer.Content(
                        name(answer.getClass()), null, text(json.valueToTree(answer)), etag(answer))
                : IdempotentAnswer.Content.NONE;
    }

    /** Stores the records of a page. Items that need more than their record are never answered in pages. */
    private IdempotentAnswer.Content ofPage(List<?> items) {
        String type = name(items.get(0).getClass());
        AnswerRenderer<?> renderer = renderers.get(type);
        return renderer == null
                ? IdempotentAnswer.Content.NONE
                : new IdempotentAnswer.Content(
                        PAGE + type,
                        items.stream()
                                .map(item -> keep(renderer, item).record())
                                .toList(),
                        null,
                        null);
    }

    /** Renders the answer with current data. Empty if its record is erased; a page omits erased records. */
    Optional<?> render(IdempotentAnswer.Content content, String secret) {
        String type = String.valueOf(content.type());
        List<UUID> records = content.records();
        if (records == null) {
            return Optional.ofNullable(tree(content.body()));
        }
        if (!type.startsWith(PAGE)) {
            return renderer(type).render(new AnswerRenderer.Kept(records, tree(content.body())), secret);
        }
        AnswerRenderer<?> renderer = renderer(type.substring(PAGE.length()));
        List<Object> items = records.stream()
                .<Object>flatMap(record -> renderer.render(AnswerRenderer.Kept.of(record), secret).stream())
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(Page.whole(items));
    }

    private AnswerRenderer<?> renderer(String type) {
        return Optional.<AnswerRenderer<?>>ofNullable(renderers.get(type))
                .orElseThrow(() -> Refused.of(CommonProblem.RECORD_ERASED));
    }

    private static <V> AnswerRenderer.Kept keep(AnswerRenderer<V> renderer, Object answer) {
        return renderer.keep(renderer.type().cast(answer));
    }

    /** Returns the original ETag, which a view that is rendered again keeps. */
    private static @Nullable String etag(Object answer) {
        return answer instanceof Versioned view ? IfMatch.etag(view) : null;
    }

    private static String name(Class<?> view) {
        return view.getSimpleName();
    }

    private static @Nullable String text(@Nullable JsonNode tree) {
        return tree == null ? null : tree.toString();
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }
}
