package dk.kk.ihcph.guidance.database;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * A repository that locks records before they are changed.
 *
 * @param <E> the entity
 * @param <I> its identifier
 */
public interface LockingRepository<E, I> extends PanacheRepositoryBase<E, I> {
    /** Finds a record and locks its row until the transaction ends. */
    default Optional<E> locked(I id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Reads the record's current state from the database. */
    default E refreshed(E record) {
        getEntityManager().refresh(record);
        return record;
    }

    /**
     * Locks the record's row until the transaction ends and reads it again, because it may have changed since it was
     * first read.
     */
    default E lockedFresh(E record) {
        getEntityManager().refresh(record, LockModeType.PESSIMISTIC_WRITE);
        return record;
    }
}
