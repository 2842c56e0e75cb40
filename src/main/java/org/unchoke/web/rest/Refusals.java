package org.unchoke.web.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.unchoke.account.NoSuchSessionException;
import org.unchoke.gradebook.GradeException;
import org.unchoke.session.ElsewhereException;
import org.unchoke.session.Refusal;
import org.unchoke.session.RefusedException;

/** What a session refuses, and JSON that does not fit, as problem details. */
public class Refusals {
    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        return Problem.refused(status(refused.refusal()), refused.refusal().code(), refused.getMessage()).getResponse();
    }

    /** The owner's address is in the header {@code Location} too. */
    @ServerExceptionMapper
    Response elsewhere(ElsewhereException elsewhere, UriInfo uri) {
        Response told = refused(elsewhere);
        return Response.fromResponse(told).header("Location", elsewhere.process() + uri.getPath()).build();
    }

    /** Programs get a code; people get the page that every unknown address has. */
    @ServerExceptionMapper
    Response unknown(NoSuchSessionException unknown, UriInfo uri) {
        return uri.getPath().startsWith("/api")
                ? Problem.refused(Response.Status.NOT_FOUND, "no-such-session", "There is no such session.").getResponse()
                : unknown.getResponse();
    }

    /** A grade that cannot be changed like that, or a file that does not fit. */
    @ServerExceptionMapper
    Response ungraded(GradeException refused) {
        return Problem.refused(Response.Status.BAD_REQUEST, "grade-refused", refused.getMessage()).getResponse();
    }

    @ServerExceptionMapper
    Response unfit(MismatchedInputException unfit) {
        String field = unfit.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("/"));
        String detail = field.isEmpty()
                ? "The body is not the JSON object that is expected here."
                : "The field " + field + " is unknown here, is missing, or is not of the right kind.";
        return Problem.refused(Response.Status.BAD_REQUEST, "bad-body", detail).getResponse();
    }

    private static Response.Status status(Refusal refusal) {
        return switch (refusal) {
            case NO_SUCH_SESSION, NO_SUCH_SEAT, NO_SUCH_ROUND -> Response.Status.NOT_FOUND;
            case BAD_TICKET, BAD_RESUME_CODE -> Response.Status.UNAUTHORIZED;
            case ENDED -> Response.Status.GONE;
            case LOCKED, REMOVED -> Response.Status.FORBIDDEN;
            case SESSION_FULL, NAME_TAKEN, STUDENT_ID_TAKEN, WRONG_STATE, EVENT_REFUSED, ELSEWHERE ->
                Response.Status.CONFLICT;
            case BUSY, RESTORING, STOPPING -> Response.Status.SERVICE_UNAVAILABLE;
            case NAME_UNUSABLE, TEXT_UNUSABLE, STUDENT_ID_UNUSABLE, SPEED_OUT_OF_RANGE, NO_SUCH_LAB, TITLE_UNUSABLE, ROUNDS_OUT_OF_RANGE ->
                Response.Status.BAD_REQUEST;
        };
    }
}
