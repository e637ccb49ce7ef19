package dk.kk.ihcph.guidance.http.body;

/**
 * An address that accepts larger bodies than others. Its feature contributes it by a CDI producer.
 *
 * @param path the whole path: {@code /api/v1/things/imports}
 */
public record LargeBody(String path, long bytes) {}
