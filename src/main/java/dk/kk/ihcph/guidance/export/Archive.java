package dk.kk.ihcph.guidance.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes zip archives whose bytes depend on nothing but the files and the given instant. */
public final class Archive {
    private Archive() {}

    /** Archives the files in their order. */
    public static byte[] of(Map<String, byte[]> files, Instant instant) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue(), instant);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the same archive with the given instant in place of the time at which each entry was written. */
    static byte[] dated(byte[] archive, Instant instant) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                add(zip, entry.getName(), source.readAllBytes(), instant);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, Instant instant) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // Without a time zone, for an entry with one says it in the zone of the machine.
        entry.setTimeLocal(LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
