package dk.kk.ihcph.guidance.consultation.board;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.limit.CountedAddress;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /locations/{code}/queue}. */
@Path(Directory.LOCATION_PATH + "/queue")
@Tag(name = "Service desk")
class BoardResource {
    private static final String CODE = "The location's code";
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    /** Citizens in the room watch it; a proxy may still answer a crowd of them. */
    private static final String FIVE_SECONDS = "public, max-age=5";

    private final BoardService boards;
    private final BoardStream stream;
    private final BoardConfig config;
    private final CountedAddress address;

    BoardResource(BoardService boards, BoardStream stream, BoardConfig config, CountedAddress address) {
        this.boards = boards;
        this.stream = stream;
        this.config = config;
        this.address = address;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getQueueBoard",
            summary = "The board",
            description =
                    "Who is called, being seen to and waiting today at the location, by the ticket's number only, and how long"
                            + " somebody who took a ticket now would wait, as a range with its basis. Every location has a board;"
                            + " where the queue is switched off or the location is closed, `open` is false.")
    @APIResponse(
            responseCode = "200",
            description = "The board",
            headers = @Header(ref = HttpHeaders.ETAG, name = HttpHeaders.ETAG))
    public RestResponse<QueueBoard> get(@Parameter(description = CODE, example = "IH") @PathParam("code") String code) {
        BoardSnapshot now = boards.of(code);
        return RestResponse.ResponseBuilder.ok(now.board())
                .header(HttpHeaders.ETAG, now.etag())
                .header(HttpHeaders.CACHE_CONTROL, FIVE_SECONDS)
                .build();
    }

    @GET
    @Path("/stream")
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamQueueBoard",
            summary = "The board as it changes",
            description =
                    """
                    Server-Sent Events, for EventSource of every browser: an event `board` with the whole board as of GET \
                    /locations/{code}/queue as its data, at once and again whenever it changed, on whatever replica. The \
                    event's `id` stands for the board: who reconnects with it in `Last-Event-ID`, as browsers do by \
                    themselves, is sent nothing until the board is another, and else the board as it is now; boards in \
                    between are not repeated. A comment every 15 seconds says that the stream is alive, `retry` how soon \
                    to connect again. A stream ends when its replica does. \
                    One address may open only so many streams at a replica (429).""")
    @APIResponse(
            responseCode = "200",
            description = "Events without end",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description =
                                                    "Events; the data of each is a QueueBoard as JSON in one line",
                                            maxLength = 1_000_000_000),
                            example =
                                    """
                                    retry: 3000
                                    id: 7d865e959b2466918c9863afca942d0f
                                    event: board
                                    data: {"location":"IH","open":false,"serving":[],"waiting":[]}

                                    """))
    public Multi<OutboundSseEvent> stream(
            @Parameter(description = CODE, example = "IH") @PathParam("code") String code,
            @Parameter(
                            description = "The id of the board that is known already",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
                    @HeaderParam(LAST_EVENT_ID)
                    @DefaultValue("")
                    String lastEventId,
            @Context Sse sse) {
        boards.requireLocation(code);
        return Multi.createFrom()
                .publisher(stream.of(code, lastEventId, address.counted().orElse(null)))
                .map(message -> event(message, sse));
    }

    private OutboundSseEvent event(BoardListener.Message message, Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        if (message.first()) {
            event.reconnectDelay(config.retry().toMillis());
        }
        BoardSnapshot board = message.board();
        return board == null
                ? event.comment("alive").build()
                : event.id(board.id())
                        .name("board")
                        .data(String.class, board.json())
                        .build();
    }
}
