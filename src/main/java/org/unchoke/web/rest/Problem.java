package org.unchoke.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.unchoke.lab.ScenarioException;

/**
 * Why a request was refused, as problem details (RFC 9457).
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong and what to do, for people
 * @param code stable, for programs, such as {@code session-full}; absent if the status says it all
 * @param mistakes everything to mend in a document that was sent; absent if none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String code, List<ScenarioException.Mistake> mistakes) {
    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNPROCESSABLE = 422;

    /** A request that cannot be granted; throw it. */
    public static WebApplicationException refused(Response.Status status, String code, String detail) {
        return thrown(new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, code, null));
    }

    /** A document with mistakes in it; throw it. */
    public static WebApplicationException unprocessable(String detail, List<ScenarioException.Mistake> mistakes) {
        return thrown(new Problem(
                "about:blank", "Unprocessable Content", UNPROCESSABLE, detail, "invalid-document", mistakes));
    }

    private static WebApplicationException thrown(Problem problem) {
        return new WebApplicationException(
                problem.detail, Response.status(problem.status).type(MEDIA_TYPE).entity(problem).build());
    }
}
