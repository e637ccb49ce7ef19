package dk.kk.ihcph.guidance.consultation.board;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A listener to a board. It takes one message at a time, and the next one when the network has taken that. A slow listener
 * misses boards in between and gets the newest one; a heartbeat never replaces a board.
 */
final class BoardListener implements Flow.Subscription {
    /** A board for a listener, or, without one, a heartbeat. */
    record Message(@Nullable BoardSnapshot board, boolean first) {}

    private final Flow.Subscriber<? super Message> subscriber;
    private final Consumer<BoardListener> gone;
    private final AtomicBoolean ended = new AtomicBoolean();

    private String seen;
    private long wanted;
    private boolean greeted;
    private boolean sending;
    private @Nullable Message pending;

    /**
     * @param seen the id of the board that it has already
     * @param gone told once when it watches no longer
     */
    BoardListener(Flow.Subscriber<? super Message> subscriber, String seen, Consumer<BoardListener> gone) {
        this.subscriber = subscriber;
        this.seen = seen;
        this.gone = gone;
    }

    /** Sends the board as soon as the network takes it, unless the listener has it. */
    void offer(BoardSnapshot board) {
        synchronized (this) {
            if (board.id().equals(seen)) {
                if (pending != null && pending.board() != null) {
                    pending = null; // changed, and changed back
                }
                return;
            }
            pending = new Message(board, !greeted);
        }
        send();
    }

    /** Sends a sign of life, where nothing else is about to be sent. */
    void beat() {
        synchronized (this) {
            if (pending == null) {
                pending = new Message(null, !greeted);
            }
        }
        send();
    }

    @Override
    public void request(long more) {
        synchronized (this) {
            wanted = wanted + more < 0 ? Long.MAX_VALUE : wanted + more;
        }
        send();
    }

    @Override
    public void cancel() {
        if (ended.compareAndSet(false, true)) {
            gone.accept(this);
        }
    }

    /** Ends the stream from this side. */
    void end() {
        if (ended.compareAndSet(false, true)) {
            gone.accept(this);
            subscriber.onComplete();
        }
    }

    boolean isOver() {
        return ended.get();
    }

    /** One thread sends at a time, and none while holding the lock; a request from within is served by the loop. */
    private void send() {
        for (Message next = next(); next != null; next = next()) {
            subscriber.onNext(next);
            synchronized (this) {
                sending = false;
            }
        }
    }

    private synchronized @Nullable Message next() {
        Message next = pending;
        if (sending || next == null || wanted == 0 || ended.get()) {
            return null;
        }
        sending = true;
        greeted = true;
        pending = null;
        wanted--;
        if (next.board() != null) {
            seen = next.board().id();
        }
        return next;
    }
}
