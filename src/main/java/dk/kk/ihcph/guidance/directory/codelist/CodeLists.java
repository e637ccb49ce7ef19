package dk.kk.ihcph.guidance.directory.codelist;

import dk.kk.ihcph.guidance.directory.topic.TopicRepository;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every code list of the API: the published enums, and the topics from the database. */
@ApplicationScoped
class CodeLists {
    private static final String TOPICS = "topics";
    private final Map<String, CodeList> byName = new TreeMap<>();
    private final TopicRepository topics;
    private final Clock clock;

    CodeLists(List<CodeList> published, TopicRepository topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
        for (CodeList list : published) {
            if (list.name().equals(TOPICS) || byName.put(list.name(), list) != null) {
                throw new IllegalStateException("Two code lists are named " + list.name());
            }
        }
    }

    List<CodeListView> all() {
        Map<String, CodeList> all = new TreeMap<>(byName);
        all.put(TOPICS, topics());
        return all.values().stream().map(CodeListView::of).toList();
    }

    CodeListView named(String name) {
        CodeList list = name.equals(TOPICS) ? topics() : byName.get(name);
        if (list == null) {
            throw Refused.notFound();
        }
        return CodeListView.of(list);
    }

    private CodeList topics() {
        LocalDate today = LocalDate.now(clock);
        return new CodeList(
                TOPICS,
                topics.inOrder().stream()
                        .filter(topic -> !topic.validity().isOver(today))
                        .toList());
    }
}
