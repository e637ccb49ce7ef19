package dk.kk.ihcph.guidance.consultation.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A board as it is sent, and what it is known by.
 *
 * @param id the same on every replica for the same board, and of another board another
 */
record BoardSnapshot(QueueBoard board, String json, String id) {
    private static final int BYTES = 16;

    static BoardSnapshot of(QueueBoard board, String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return new BoardSnapshot(board, json, HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    String etag() {
        return '"' + id + '"';
    }
}
