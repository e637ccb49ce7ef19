package dk.kk.ihcph.guidance.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Passes a mail to the mail server and waits a limited time for its answer. All mail uses one event loop: when other
 * threads call it, Vert.x' client sometimes stops within an attachment and waits for itself.
 */
@ApplicationScoped
class MailTransport {
    private final ReactiveMailer mailer;
    private final Context loop;
    private final Duration longest;

    MailTransport(
            ReactiveMailer mailer, Vertx vertx, @ConfigProperty(name = "quarkus.mailer.timeout") Duration longest) {
        this.mailer = mailer;
        this.loop = vertx.getOrCreateContext();
        this.longest = longest;
    }

    /** Returns once the server has accepted the mail. */
    void send(Mail mail) {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        loop.runOnContext(begun -> mailer.send(mail).subscribe().with(taken::complete, taken::completeExceptionally));
        try {
            taken.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw new CompletionException(refused.getCause());
        } catch (TimeoutException silent) {
            throw new CompletionException(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }
}
