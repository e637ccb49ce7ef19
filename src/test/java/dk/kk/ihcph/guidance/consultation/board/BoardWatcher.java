package dk.kk.ihcph.guidance.consultation.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads a stream of Server-Sent Events as a browser does: what one block said, field by field; comments as {@code ""}. */
final class BoardWatcher implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<Map<String, String>> blocks = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> answer;

    private BoardWatcher(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread reader = new Thread(this::read, "watcher");
        reader.setDaemon(true);
        reader.start();
    }

    static BoardWatcher of(URI stream, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new BoardWatcher(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    /** The next board, with whatever stood before it left out; fails where none comes. */
    Map<String, String> board() throws InterruptedException {
        for (Map<String, String> block = next(); ; block = next()) {
            if ("board".equals(block.get("event"))) {
                return block;
            }
        }
    }

    /** The next block, a sign of life or a board. */
    Map<String, String> next() throws InterruptedException {
        Map<String, String> block = blocks.poll(3, TimeUnit.MINUTES);
        assertThat(block).as("something comes").isNotNull();
        return block;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            Map<String, String> block = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    blocks.add(block);
                    block = new HashMap<>();
                } else {
                    int colon = line.indexOf(':');
                    block.merge(
                            line.substring(0, colon), line.substring(colon + 1).strip(), (first, more) -> first + more);
                }
            }
            blocks.add(Map.of("end", ""));
        } catch (IOException closed) {
            blocks.add(Map.of("end", String.valueOf(closed.getMessage())));
        }
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
