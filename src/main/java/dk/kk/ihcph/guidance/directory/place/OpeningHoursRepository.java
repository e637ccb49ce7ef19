package dk.kk.ihcph.guidance.directory.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the ordinary week of a location; the week is read together with the location. */
@ApplicationScoped
class OpeningHoursRepository {
    private static final String END =
            """
            update opening_hours set valid_to = cast(:from as date) - 1
             where location = :location and (valid_from is null or valid_from < :from)
               and (valid_to is null or valid_to >= :from)""";

    private static final String DELETE =
            """
            delete from opening_hours where location = :location and valid_from >= :from
               and valid_from <= coalesce(cast(:to as date), valid_from)""";

    private static final String INSERT =
            """
            insert into opening_hours (location, weekday, opens, closes, valid_from, valid_to, assumed)
            values (:location, :weekday, :opens, :closes, :from, cast(:to as date), :assumed)""";

    private final EntityManager entities;

    OpeningHoursRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Ends the hours that apply on that day or begin later, up to the last day if one is given. */
    void clear(String location, LocalDate from, @Nullable LocalDate to) {
        entities.createNativeQuery(END)
                .setParameter("location", location)
                .setParameter("from", from)
                .executeUpdate();
        entities.createNativeQuery(DELETE)
                .setParameter("location", location)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    void add(String location, List<OpeningHours> hours) {
        hours.forEach(span -> entities.createNativeQuery(INSERT)
                .setParameter("location", location)
                .setParameter("weekday", span.weekday().name())
                .setParameter("opens", span.opens())
                .setParameter("closes", span.closes())
                .setParameter("from", span.validFrom())
                .setParameter("to", span.validTo())
                .setParameter("assumed", span.assumed())
                .executeUpdate());
    }
}
