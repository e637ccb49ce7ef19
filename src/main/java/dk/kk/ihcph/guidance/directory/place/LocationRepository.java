package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.database.LockingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class LocationRepository implements LockingRepository<Location, String> {

    /** Locks the location until the transaction ends. Bookings at the location do not wait for this lock. */
    @Override
    public Optional<Location> locked(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from location where code = :code for no key update")
                .setParameter("code", code)
                .getResultList();
        return findByIdOptional(code);
    }

    List<Location> inOrder() {
        return list("order by code");
    }
}
