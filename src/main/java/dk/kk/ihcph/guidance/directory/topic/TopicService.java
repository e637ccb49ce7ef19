package dk.kk.ihcph.guidance.directory.topic;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.directory.entry.DirectoryChanged;
import dk.kk.ihcph.guidance.directory.entry.ValidityFilter;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Lists and maintains topics. */
@ApplicationScoped
class TopicService {
    private final TopicRepository topics;
    private final MergePatch mergePatch;
    private final Event<DirectoryChanged> changes;
    private final Clock clock;

    TopicService(TopicRepository topics, MergePatch mergePatch, Event<DirectoryChanged> changes, Clock clock) {
        this.topics = topics;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.clock = clock;
    }

    Page<TopicView> list(ValidityFilter filter, PageRequest page) {
        return filter.page(topics.inOrder(), page, LocalDate.now(clock), Topic::code, Topic::validity, TopicView::of);
    }

    TopicView get(String code) {
        return TopicView.of(find(code));
    }

    @Transactional
    TopicView create(TopicRequest request) {
        Refused.refuse(request.validity().broken());
        Topic topic = new Topic(request, topics.lastPosition());
        topics.persistAndFlush(topic);
        changes.fire(new DirectoryChanged());
        return TopicView.of(topic);
    }

    @Transactional
    TopicView change(String code, IfMatch ifMatch, JsonNode patch) {
        Topic topic = find(code);
        ifMatch.check(topic.version());
        TopicRequest changed = mergePatch.apply(patch, topic.request(), TopicRequest.class);
        if (!changed.code().equals(code)) {
            throw Refused.invalid(
                    Violation.at("/code", "CODE_NEVER_CHANGES", new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        Refused.refuse(changed.validity().broken());
        topic.change(changed);
        topics.flush();
        changes.fire(new DirectoryChanged());
        return TopicView.of(topic);
    }

    private Topic find(String code) {
        return topics.findByIdOptional(code).orElseThrow(Refused::notFound);
    }
}
