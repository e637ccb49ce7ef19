package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events.jsonld}: the list that search engines and other calendars of events read. */
@Path("/events.jsonld")
class LinkedEventsResource {
    private final EventReadingService events;
    private final EventAnswers answers;
    private final EventLinks links;
    private final AnswerConventions conventions;

    LinkedEventsResource(
            EventReadingService events, EventAnswers answers, EventLinks links, AnswerConventions conventions) {
        this.events = events;
        this.answers = answers;
        this.links = links;
        this.conventions = conventions;
    }

    @GET
    @PermitAll
    @Produces(EventLinks.JSON_LD)
    @Operation(
            operationId = "listLinkedEvents",
            summary = "List events as linked data",
            description =
                    """
                    Lists the events of `GET /events`, with the same filters, as schema.org's ItemList in JSON-LD. Everyone may \
                    call it. The header Link leads to the next page.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of events as linked data",
            headers = {
                @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG),
                @Header(ref = HttpHeaders.LINK, name = HttpHeaders.LINK)
            })
    public RestResponse<LinkedEvent.LinkedEvents> list(
            @Valid @BeanParam EventFilter filter, @Valid @BeanParam PageRequest page) {
        Page<EventView> found = events.listNow(filter, page);
        RestResponse<LinkedEvent.LinkedEvents> answer = answers.linked(links.of(found.items()), found);
        if (found.next() != null) {
            answer.getHeaders().add(HttpHeaders.LINK, conventions.next(found.next()));
        }
        return answer;
    }
}
