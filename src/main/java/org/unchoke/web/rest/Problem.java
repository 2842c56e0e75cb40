package org.unchoke.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.unchoke.config.Json;
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

    /** The same as text, for what answers before there is a resource. */
    public static String text(int status, String title, String detail) {
        try {
            return Json.full().writeValueAsString(new Problem("about:blank", title, status, detail, null, null));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Three texts and a number cannot be written as JSON", impossible);
        }
    }

    private static WebApplicationException thrown(Problem problem) {
        return new WebApplicationException(
                problem.detail, Response.status(problem.status).type(MEDIA_TYPE).entity(problem).build());
    }
}
