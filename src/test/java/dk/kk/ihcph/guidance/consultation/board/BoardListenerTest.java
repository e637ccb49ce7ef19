package dk.kk.ihcph.guidance.consultation.board;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.consultation.board.BoardListener.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoardListenerTest {
    private static final BoardSnapshot FIRST = board("IH");
    private static final BoardSnapshot SECOND = board("KEH");

    private final Network network = new Network();
    private final AtomicInteger gone = new AtomicInteger();

    @Test
    void getsTheNewestBoardWhenItsNetworkIsSlow() {
        BoardListener listener = listener("");
        listener.request(1);
        listener.offer(FIRST);
        listener.offer(SECOND);
        listener.offer(board("POPUP"));
        listener.beat();
        assertThat(network.sent).containsExactly(new Message(FIRST, true));
        listener.request(1);
        listener.request(1);
        assertThat(network.sent).containsExactly(new Message(FIRST, true), new Message(board("POPUP"), false));
    }

    @Test
    void getsNothingThatItHas() {
        BoardListener listener = listener(FIRST.id());
        listener.request(10);
        listener.offer(FIRST);
        assertThat(network.sent).isEmpty();
        listener.offer(SECOND);
        listener.offer(SECOND);
        assertThat(network.sent).containsExactly(new Message(SECOND, true));
    }

    @Test
    void getsNoBoardThatChangedBackBeforeItWasSent() {
        BoardListener listener = listener(FIRST.id());
        listener.offer(SECOND);
        listener.offer(FIRST);
        listener.request(1);
        assertThat(network.sent).isEmpty();
    }

    @Test
    void hearsThatTheStreamIsAliveWhereThereIsNothingElseToSay() {
        BoardListener listener = listener("");
        listener.beat();
        listener.beat();
        listener.request(3);
        assertThat(network.sent).containsExactly(new Message(null, true));
        listener.beat();
        assertThat(network.sent).containsExactly(new Message(null, true), new Message(null, false));
        listener.request(1);
        listener.offer(FIRST);
        assertThat(network.sent).endsWith(new Message(FIRST, false));
    }

    @Test
    void isGoneOnceAndGetsNothingMore() {
        BoardListener listener = listener("");
        listener.request(10);
        listener.cancel();
        listener.cancel();
        listener.end();
        listener.offer(FIRST);
        assertThat(gone).hasValue(1);
        assertThat(network.sent).isEmpty();
        assertThat(network.ended).isFalse();
    }

    @Test
    void isToldTheEndOnce() {
        BoardListener listener = listener("");
        listener.end();
        listener.cancel();
        assertThat(network.ended).isTrue();
        assertThat(gone).hasValue(1);
    }

    private BoardListener listener(String seen) {
        return new BoardListener(network, seen, listener -> gone.incrementAndGet());
    }

    private static BoardSnapshot board(String location) {
        return BoardSnapshot.of(new QueueBoard(location, false, List.of(), List.of(), null, null), location);
    }

    private static final class Network implements Flow.Subscriber<Message> {
        private final List<Message> sent = new ArrayList<>();
        private boolean ended;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            throw new IllegalStateException("not by the listener");
        }

        @Override
        public void onNext(Message message) {
            sent.add(message);
        }

        @Override
        public void onError(Throwable failure) {
            throw new IllegalStateException(failure);
        }

        @Override
        public void onComplete() {
            ended = true;
        }
    }
}
