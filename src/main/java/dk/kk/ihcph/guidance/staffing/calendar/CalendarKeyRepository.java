package dk.kk.ihcph.guidance.staffing.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds a person's calendar key. */
@ApplicationScoped
public class CalendarKeyRepository implements PanacheRepositoryBase<CalendarKey, UUID> {}
