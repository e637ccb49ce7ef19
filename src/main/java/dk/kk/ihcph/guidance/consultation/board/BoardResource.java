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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /locations/{code}/queue}. */
@Path(Directory.LOCATION_PATH + "/queue")
class BoardResource {
    private static final String CODE = "Code of the location";
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
            summary = "Get the queue board",
            description =
                    """
                    Returns which tickets are called, being served and waiting at a location today, by ticket \
                    number, and the estimated wait of a citizen who takes a ticket now. Anybody may read it. `open` \
                    is false where the queue is switched off or the location is closed.""")
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
            summary = "Stream the queue board",
            description =
                    """
                    Streams the board as Server-Sent Events: an event `board` with the answer of GET \
                    /locations/{code}/queue at once, and again after each change. Anybody may read it. A client that \
                    reconnects with `Last-Event-ID` gets the board only if it has changed; boards in between are not \
                    repeated. A comment every 15 seconds shows that the stream is alive, and `retry` says how soon \
                    to reconnect. The number of streams of an address is limited.""")
    @APIResponse(
            responseCode = "200",
            description = "A stream of events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description =
                                                    "Events; the data of each event is a QueueBoard as JSON in one line",
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
                            description = "Id of the last board that the client received",
                            schema = @Schema(type = SchemaType.STRING))
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
