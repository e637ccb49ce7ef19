package dk.kk.ihcph.guidance.consultation.board;

import dk.kk.ihcph.guidance.http.limit.Limit;
import dk.kk.ihcph.guidance.http.limit.Tally;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Streams boards to listeners. The board of a location is composed once for all its listeners: when PostgreSQL notifies of
 * a change in the line, and every minute, since the estimate and the opening change with time. It is sent where it differs
 * from the last one. A listener holds neither a thread nor a database connection.
 */
@Startup // its metric is there before the first listener
@ApplicationScoped
class BoardStream {
    private static final Logger LOG = Logger.getLogger(BoardStream.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Bilingual FULL = new Bilingual(
            "For mange følger tavlen lige nu. Prøv igen om lidt.",
            "Too many people are following the board right now. Please try again shortly.");

    private final BoardService boards;
    private final QueueChanges changes;
    private final BoardConfig config;
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    private final Map<String, Integer> listenersByAddress = new ConcurrentHashMap<>();
    private final AtomicBoolean began = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "queue-boards");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Future<?>> clocks = new CopyOnWriteArrayList<>();

    BoardStream(BoardService boards, QueueChanges changes, BoardConfig config, MeterRegistry metrics) {
        this.boards = boards;
        this.changes = changes;
        this.config = config;
        Gauge.builder("guidance.board.listeners", listeners, AtomicInteger::get)
                .description("Who watches a board through a stream of this replica")
                .register(metrics);
    }

    /** The listeners of one location. */
    private final class Room {
        private final String location;
        private final Set<BoardListener> listeners = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean stale = new AtomicBoolean();
        private volatile @Nullable BoardSnapshot newest;

        private Room(String location) {
            this.location = location;
        }

        /** Composes the board again soon, once for all changes until then. */
        private void refresh() {
            if (stale.compareAndSet(false, true)) {
                soon(this::look);
            }
        }

        private void look() {
            stale.set(false); // first: what changes from here on is looked at again
            if (listeners.isEmpty()) {
                rooms.computeIfPresent(location, (code, room) -> room == this && listeners.isEmpty() ? null : room);
                return;
            }
            try {
                BoardSnapshot now = boards.of(location);
                newest = now;
                listeners.forEach(listener -> listener.offer(now));
            } catch (RuntimeException notNow) {
                LOG.warnf("The board of %s is looked at again later: %s", location, notNow.getMessage());
            }
        }
    }

    /**
     * Streams the board of a location: at once, unless the listener has it, and after each change.
     *
     * @param address the address of the listener; null for kiosks, which are not counted by address
     */
    Flow.Publisher<BoardListener.Message> of(String location, String seen, @Nullable String address) {
        if (ended.get() || listeners.get() >= config.mostListeners()) {
            throw Refused.of(CommonProblem.UNAVAILABLE, FULL).retryAfter(RETRY_AFTER);
        }
        if (address != null && listenersByAddress.getOrDefault(address, 0) >= config.mostListenersPerAddress()) {
            throw Tally.usedUp(new Limit("board-streams", config.mostListenersPerAddress(), RETRY_AFTER), RETRY_AFTER)
                    .refusal();
        }
        return subscriber -> subscribe(location, seen, address, subscriber);
    }

    private void subscribe(
            String location,
            String seen,
            @Nullable String address,
            Flow.Subscriber<? super BoardListener.Message> subscriber) {
        begin();
        boolean admitted = enter(address);
        BoardListener listener = new BoardListener(subscriber, seen, gone -> leave(location, address, gone));
        listeners.incrementAndGet();
        subscriber.onSubscribe(listener);
        if (!admitted) {
            listener.end(); // many came at once: whoever connects again is told to wait
            return;
        }
        Room entered = rooms.compute(location, (code, room) -> {
            Room place = room == null ? new Room(code) : room;
            place.listeners.add(listener);
            return place;
        });
        if (listener.isOver()) {
            entered.listeners.remove(listener); // gone before it was here
            return;
        }
        listener.beat(); // says how soon to connect again, whatever happens next
        BoardSnapshot newest = entered.newest;
        if (newest == null) {
            entered.refresh();
        } else {
            listener.offer(newest);
        }
        if (ended.get()) {
            listener.end();
        }
    }

    /** Counts a listener of the address; false where it has as many as it may have. */
    private boolean enter(@Nullable String address) {
        return address == null
                || listenersByAddress.merge(address, 1, Integer::sum) <= config.mostListenersPerAddress();
    }

    private void leave(String location, @Nullable String address, BoardListener listener) {
        listeners.decrementAndGet();
        if (address != null) {
            listenersByAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
        Room room = rooms.get(location);
        if (room != null) {
            room.listeners.remove(listener);
        }
    }

    private void begin() {
        if (began.compareAndSet(false, true)) {
            changes.listen(this::changed, this::refreshAll);
            every(config.heartbeat(), () -> rooms.values()
                    .forEach(room -> room.listeners.forEach(BoardListener::beat)));
            every(config.refresh(), this::refreshAll);
        }
    }

    private void changed(String location) {
        Room room = rooms.get(location);
        if (room != null) {
            room.refresh();
        }
    }

    private void refreshAll() {
        rooms.values().forEach(Room::refresh);
    }

    private void every(Duration time, Runnable task) {
        clocks.add(work.scheduleAtFixedRate(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        LOG.error("Unexpected failure", e); // else it would be the last time
                    }
                },
                time.toMillis(),
                time.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    private void soon(Runnable task) {
        try {
            work.execute(task);
        } catch (RejectedExecutionException ending) {
            LOG.debug("Not looked at any more");
        }
    }

    /** Ends the streams before the shutdown waits for requests, because a stream never ends by itself. */
    void end(@Observes ShutdownDelayInitiatedEvent stopping) {
        end();
    }

    void end(@Observes ShutdownEvent stopping) {
        end();
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            changes.stop();
            clocks.forEach(clock -> clock.cancel(false));
            work.shutdown();
            rooms.values().forEach(room -> room.listeners.forEach(BoardListener::end));
        }
    }
}
