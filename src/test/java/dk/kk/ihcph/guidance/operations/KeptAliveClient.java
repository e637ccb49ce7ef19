package dk.kk.ihcph.guidance.operations;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An HTTP client that keeps its connection until it is told to close it, and that never sends anything twice. */
final class KeptAliveClient implements AutoCloseable {
    private final int port;
    private final String token;
    private Socket socket;
    private InputStream input;

    KeptAliveClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** An answer of the server, or {@link #NONE} where it closed the connection instead. */
    record Answer(int status, String head) {
        static final int NONE = 0;

        boolean closes() {
            return head.contains("\r\nconnection: close\r\n");
        }

        boolean saysWhenToTryAgain() {
            return head.contains("\r\nretry-after: ");
        }
    }

    /** Whether there is a connection, kept alive or new. */
    boolean connect() {
        if (socket == null) {
            try {
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setSoTimeout(60_000);
                input = new BufferedInputStream(socket.getInputStream());
            } catch (IOException nobodyListens) {
                return false;
            }
        }
        return true;
    }

    Answer post(String path, String body) throws IOException {
        Answer answer = send(path, body);
        if (answer.status() == Answer.NONE || answer.closes()) {
            close();
        }
        return answer;
    }

    private Answer send(String path, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        try {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            String answered = readHead();
            int length = Integer.parseInt(value(answered, "content-length"));
            if (input.readNBytes(length).length < length) {
                throw new IllegalStateException("Half an answer: " + answered);
            }
            return new Answer(Integer.parseInt(answered.split(" ", 3)[1]), answered);
        } catch (IOException closed) {
            return new Answer(Answer.NONE, "");
        }
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = input.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static String value(String head, String name) {
        int from = head.indexOf("\r\n" + name + ": ") + name.length() + 4;
        return head.substring(from, head.indexOf('\r', from));
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
