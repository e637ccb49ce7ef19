package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.event.Announcement;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Occasion;
import dk.kk.ihcph.guidance.event.ProgrammeItem;
import dk.kk.ihcph.guidance.http.client.PublicUrl;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes an event in the vocabulary of schema.org, from its view. */
@ApplicationScoped
class EventLinks {
    /** The media type of linked data. */
    static final String JSON_LD = "application/ld+json";

    private static final String SCHEMA = "https://schema.org";
    private static final String EVENT = "Event";

    private final Directory directory;
    private final PublicUrl publicUrl;
    private final Clock clock;

    EventLinks(Directory directory, PublicUrl publicUrl, Clock clock) {
        this.directory = directory;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    LinkedEvent of(EventView event) {
        return of(event, publicUrl.api(), SCHEMA, directory.locationNames());
    }

    LinkedEvent.LinkedEvents of(List<EventView> events) {
        LocationNames locations = directory.locationNames();
        URI base = publicUrl.api();
        return new LinkedEvent.LinkedEvents(
                SCHEMA,
                "ItemList",
                events.stream().map(event -> of(event, base, null, locations)).toList());
    }

    private LinkedEvent of(EventView event, URI base, @Nullable String context, LocationNames locations) {
        String address = base.resolve("events/" + event.id()).toString();
        EventPlan plan = event.plan();
        Announcement announcement = plan.announcement();
        Occasion occasion = plan.occasion();
        boolean online = event.standing().online();
        return new LinkedEvent(
                new LinkedEvent.Identity(context, EVENT, address, event.id().toString()),
                new LinkedEvent.Summary(
                        LinkedEvent.LinkedText.of(announcement.title().words()),
                        description(announcement),
                        local(occasion.startsAt()),
                        local(occasion.endsAt()),
                        SCHEMA
                                + (event.standing().status() == EventStatus.CANCELLED
                                        ? "/EventCancelled"
                                        : "/EventScheduled"),
                        SCHEMA + "/" + mode(occasion, online) + "EventAttendanceMode",
                        places(occasion, online, address, locations)),
                new LinkedEvent.LinkedOrganisation(
                        "GovernmentOrganization",
                        LinkedEvent.LinkedText.of(plan.hosts().administration().label())),
                announcement.languages(),
                true,
                plan.seating().capacity(),
                new LinkedEvent.LinkedAudience(
                        "Audience",
                        LinkedEvent.LinkedText.of(plan.invited().audience().label())),
                announcement.programme().stream().map(this::part).toList());
    }

    private static @Nullable List<LinkedEvent.LinkedText> description(Announcement event) {
        if (event.description() != null) {
            return LinkedEvent.LinkedText.of(event.description().words());
        }
        return event.summary() == null
                ? null
                : LinkedEvent.LinkedText.of(event.summary().words());
    }

    private static String mode(Occasion occasion, boolean online) {
        boolean room = occasion.location() != null || occasion.address() != null;
        if (room) {
            return online ? "Mixed" : "Offline";
        }
        return "Online";
    }

    private static List<LinkedEvent.LinkedPlace> places(
            Occasion occasion, boolean online, String address, LocationNames locations) {
        List<LinkedEvent.LinkedPlace> places = new ArrayList<>(2);
        Bilingual location =
                occasion.location() == null ? null : locations.byCode().get(occasion.location());
        if (location != null || occasion.address() != null) {
            places.add(new LinkedEvent.LinkedPlace(
                    "Place", location == null ? null : LinkedEvent.LinkedText.of(location), occasion.address(), null));
        }
        if (online) {
            // Those who must register are told the address itself later.
            String url = occasion.onlineUrl() == null ? address : occasion.onlineUrl();
            places.add(new LinkedEvent.LinkedPlace("VirtualLocation", null, null, url));
        }
        return places;
    }

    private LinkedEvent.LinkedPart part(ProgrammeItem item) {
        return new LinkedEvent.LinkedPart(
                EVENT,
                LinkedEvent.LinkedText.of(item.title().words()),
                local(item.startsAt()),
                item.endsAt() == null ? null : local(item.endsAt()));
    }

    private String local(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(clock.getZone()));
    }
}
