package dk.kk.ihcph.guidance.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores an upload with its job, part by part, so that neither storing nor reading it needs the whole upload in
 * memory.
 */
@ApplicationScoped
class JobContentRepository {
    /** In bytes: large enough for few statements, small enough for the memory of a part and of its database message. */
    private static final int PART = 512 * 1024;

    private final EntityManager entities;

    JobContentRepository(EntityManager entities) {
        this.entities = entities;
    }

    void store(UUID job, InputStream content) throws IOException {
        int part = 0;
        for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
            entities.createNativeQuery("insert into job_content (job, part, content) values (:job, :part, :content)")
                    .setParameter("job", job)
                    .setParameter("part", part++)
                    .setParameter("content", bytes)
                    .executeUpdate();
        }
    }

    InputStream open(UUID job) {
        return new SequenceInputStream(new Parts(job));
    }

    /** Deletes the upload permanently, because it may contain data that must not be kept. */
    void wipe(UUID job) {
        entities.createNativeQuery("delete from job_content where job = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    @SuppressWarnings("JdkObsolete") // SequenceInputStream asks for an Enumeration
    private final class Parts implements Enumeration<InputStream> {
        private final UUID job;
        private int next;
        private byte @Nullable [] fetched;

        Parts(UUID job) {
            this.job = job;
        }

        @Override
        public boolean hasMoreElements() {
            if (fetched == null) {
                List<?> found = entities.createNativeQuery(
                                "select content from job_content where job = :job and part = :part", byte[].class)
                        .setParameter("job", job)
                        .setParameter("part", next)
                        .getResultList();
                fetched = found.isEmpty() ? null : (byte[]) found.get(0);
            }
            return fetched != null;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements() || fetched == null) {
                throw new NoSuchElementException();
            }
            next++;
            InputStream part = new ByteArrayInputStream(fetched);
            fetched = null;
            return part;
        }
    }
}
