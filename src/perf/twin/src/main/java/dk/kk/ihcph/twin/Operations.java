package dk.kk.ihcph.twin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spring answers 304 by itself where the ETag of an answer is the one that the caller has. */
@RestController
@RequestMapping("/api/v1")
class Operations {
    private static final UUID FIRST = new UUID(0, 0);

    private final Store store;

    Operations(Store store) {
        this.store = store;
    }

    record Page(List<Event> items, String next) {}

    @GetMapping("/events/{id}")
    ResponseEntity<Event> event(@PathVariable UUID id) {
        Event event = store.event(id);
        return ResponseEntity.ok().eTag(event.tag()).body(event);
    }

    @GetMapping("/events")
    ResponseEntity<Page> events(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) String cursor) {
        String[] after = cursor == null ? new String[] {Instant.EPOCH.toString(), FIRST.toString()} : cursor.split("_", 2);
        List<Event> found = store.events(Instant.parse(after[0]), UUID.fromString(after[1]), limit + 1);
        List<Event> items = found.subList(0, Math.min(limit, found.size()));
        String tag = items.stream().map(one -> one.id() + one.tag()).collect(Collectors.joining());
        return ResponseEntity.ok()
                .eTag(Integer.toHexString(tag.hashCode()))
                .body(new Page(items, found.size() > limit ? cursor(items.get(limit - 1)) : null));
    }

    @PostMapping("/events/{id}/registrations")
    ResponseEntity<Registration> register(
            @PathVariable UUID id, @Valid @RequestBody RegistrationRequest request, @AuthenticationPrincipal Jwt caller) {
        Registration made = store.register(id, request, caller.getSubject());
        return ResponseEntity.created(URI.create("/api/v1/registrations/" + made.id()))
                .eTag("0")
                .body(made);
    }

    @PostMapping("/consultations")
    ResponseEntity<Consultation> log(
            @Valid @RequestBody ConsultationRequest request, @AuthenticationPrincipal Jwt caller) {
        Consultation made = store.log(request, "KFF", caller.getSubject());
        return ResponseEntity.created(URI.create("/api/v1/consultations/" + made.id()))
                .eTag("0")
                .body(made);
    }

    @ExceptionHandler(DuplicateKeyException.class)
    ProblemDetail isThere() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "The address is registered for this event already.");
    }

    private static String cursor(Event last) {
        return last.startsAt() + "_" + last.id();
    }
}
