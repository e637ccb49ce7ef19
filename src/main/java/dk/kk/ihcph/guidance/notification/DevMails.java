package dk.kk.ihcph.guidance.notification;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Exists only in dev mode: shows the mails that would have been sent at {@code /dev/mails}. */
@ApplicationScoped
@IfBuildProfile("dev")
class DevMails {
    private static final String PATH = "/dev/mails";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int KEPT = 200;

    private final ConcurrentLinkedDeque<Sent> newestFirst = new ConcurrentLinkedDeque<>();
    private final Clock clock;
    private int count;

    DevMails(Clock clock) {
        this.clock = clock;
    }

    /** A mail and the instant at which it would have been sent. */
    record Sent(int number, Instant at, ComposedMail mail) {}

    @CheckedTemplate(basePath = "mail")
    static final class DevMailPages {
        private DevMailPages() {}

        static native TemplateInstance devMails(List<Sent> mails);

        static native TemplateInstance devMail(Sent sent);
    }

    synchronized void keep(@Observes ComposedMail mail) {
        count++;
        newestFirst.addFirst(new Sent(count, clock.instant(), mail));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    void routes(@Observes Router router) {
        router.get(PATH)
                .order(-1)
                .handler(request -> answer(
                        request,
                        HTML,
                        Optional.of(
                                DevMailPages.devMails(List.copyOf(newestFirst)).render())));
        router.get(PATH + "/:number")
                .order(-1)
                .handler(request -> answer(request, HTML, find(request).map(sent -> DevMailPages.devMail(sent)
                        .render())));
        router.get(PATH + "/:number/html")
                .order(-1)
                .handler(request -> answer(
                        request, HTML, find(request).map(sent -> sent.mail().html())));
        // Served as text, so that the browser shows it instead of opening a calendar program.
        router.get(PATH + "/:number/files/:name")
                .order(-1)
                .handler(request -> answer(
                        request,
                        "text/plain;charset=UTF-8",
                        find(request).flatMap(sent -> file(sent.mail(), request.pathParam("name")))));
    }

    private Optional<Sent> find(RoutingContext request) {
        return newestFirst.stream()
                .filter(sent -> String.valueOf(sent.number()).equals(request.pathParam("number")))
                .findFirst();
    }

    private static Optional<String> file(ComposedMail mail, String name) {
        return mail.attachments().stream()
                .filter(file -> file.name().equals(name))
                .map(ComposedMail.Attachment::content)
                .findFirst();
    }

    private static void answer(RoutingContext request, String type, Optional<String> content) {
        content.ifPresentOrElse(
                text -> request.response().putHeader("Content-Type", type).end(text), request::next);
    }
}
