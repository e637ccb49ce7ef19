package dk.kk.ihcph.guidance.contract;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fails the test that gets an answer which the committed contract does not describe. */
public final class AnswersAsDocumented implements Filter {
    private static final ContractCheck CHECK = new ContractCheck(Contract.read(Contract.COMMITTED));

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        byte[] body = response.asByteArray();
        List<String> lies = CHECK.lies(new ContractCheck.Answer(
                request.getMethod(),
                URI.create(request.getURI()),
                response.statusCode(),
                response.headers(),
                new String(body, StandardCharsets.UTF_8)));
        if (!lies.isEmpty()) {
            throw new AssertionError("The contract says otherwise: " + String.join("\n", lies));
        }
        return readable(response, body);
    }

    /** The body has been read from the wire; whoever asks next gets these bytes, as with REST Assured's own logging. */
    private static Response readable(Response response, byte[] body) {
        if (response instanceof RestAssuredResponseImpl read && read.getHasExpectations()) {
            return response;
        }
        Response again = new ResponseBuilder().clone(response).setBody(body).build();
        ((RestAssuredResponseImpl) again).setHasExpectations(true);
        return again;
    }
}
