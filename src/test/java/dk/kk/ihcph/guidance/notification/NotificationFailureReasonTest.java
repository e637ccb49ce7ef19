package dk.kk.ihcph.guidance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every failure has the reason that tells a coordinator whether sending again can help. */
class NotificationFailureReasonTest {
    @ParameterizedTest
    @CsvSource({
        "550, NO_SUCH_MAILBOX",
        "551, NO_SUCH_MAILBOX",
        "553, NO_SUCH_MAILBOX",
        "552, REFUSED",
        "554, REFUSED",
        "421, REFUSED_FOR_NOW",
        "451, REFUSED_FOR_NOW"
    })
    void readsTheReplyCode(int replyCode, NotificationFailureReason reason) {
        SMTPException refusal = new SMTPException("recipient refused", replyCode, List.of("reply"), true);
        assertThat(NotificationFailureReason.of(new CompletionException(refusal)))
                .isEqualTo(reason);
    }

    @Test
    void tellsSilenceFromNoConnectionAndFromOurOwnFaults() {
        assertThat(NotificationFailureReason.of(new CompletionException(new TimeoutException())))
                .isEqualTo(NotificationFailureReason.NO_ANSWER);
        assertThat(NotificationFailureReason.of(new CompletionException(new ConnectException())))
                .isEqualTo(NotificationFailureReason.NO_CONNECTION);
        assertThat(NotificationFailureReason.of(new IllegalStateException(new TimeoutException())))
                .isEqualTo(NotificationFailureReason.NOT_COMPOSED);
    }
}
