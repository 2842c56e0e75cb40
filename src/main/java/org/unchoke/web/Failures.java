package org.unchoke.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.unchoke.store.Trouble;
import org.unchoke.web.pages.ErrorPages;
import org.unchoke.web.rest.Problem;

/**
 * Gives every failure that says nothing itself a body: problem details (RFC 9457) for programs, a page for
 * people. Whoever asks for a page without being signed in is sent to sign in first.
 */
public class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    /** How Quarkus begins to say, only in words, that a form has more than a thousand fields. */
    private static final String TOO_MANY_FIELDS = "Param limit of";
    /** The same for a form that is not encoded as forms are. */
    private static final String UNREADABLE_FORM = "Failed to decode URL";

    /** What a resource, or the search for one, already knows how to answer. */
    @ServerExceptionMapper
    Response answered(WebApplicationException failure) {
        return failure.getResponse();
    }

    /** A body that is too large without having said so, or that ended in the middle. */
    @ServerExceptionMapper
    Response unread(IOException failure) {
        LOG.debug("The body of a request could not be read", failure);
        return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
    }

    /** What nobody foresaw: the log gets all of it, the client nothing, unless it is the database that ails. */
    @ServerExceptionMapper
    Response unforeseen(Throwable failure, UriInfo uri) {
        Optional<String> trouble = Trouble.behind(failure);
        if (trouble.isPresent()) {
            LOG.warnf("%s A request could not be answered: %s", trouble.get(), failure.getMessage());
            return away(trouble.get(), uri);
        }
        String words = String.valueOf(failure.getMessage());
        if (words.startsWith(TOO_MANY_FIELDS)) {
            return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        if (words.startsWith(UNREADABLE_FORM)) { // with all of it, which is nothing for a log
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        LOG.error("A request failed", failure);
        return Response.serverError().build();
    }

    private static Response away(String trouble, UriInfo uri) {
        return uri.getPath().startsWith("/api")
                ? Problem.refused(Response.Status.SERVICE_UNAVAILABLE, "database", trouble + " " + ErrorPages.LATER).getResponse()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE).type(MediaType.TEXT_HTML_TYPE)
                        .entity(ErrorPages.away(trouble)).build();
    }

    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || response.hasEntity()) {
            return;
        }
        String path = request.getUriInfo().getPath();
        if (path.startsWith("/api")) {
            response.setEntity(problem(response), null, MediaType.valueOf(Problem.MEDIA_TYPE));
        } else if (response.getStatus() == 401) {
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            sendToSignIn(request, response, query == null ? path : path + "?" + query);
        } else {
            response.setEntity(ErrorPages.html(response.getStatus()), null, MediaType.TEXT_HTML_TYPE);
        }
    }

    private static Problem problem(ContainerResponseContext response) {
        int status = response.getStatus();
        String detail = status == 401 ? "Sign in, or send a name and password with HTTP Basic." : null;
        return new Problem("about:blank", response.getStatusInfo().getReasonPhrase(), status, detail, null, null);
    }

    private static void sendToSignIn(ContainerRequestContext request, ContainerResponseContext response, String path) {
        String to = request.getMethod().equals("GET") ? "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "";
        response.setStatus(303);
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, "/sign-in" + to);
    }
}
