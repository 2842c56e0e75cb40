package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.course.SetUps;
import org.unchoke.store.Account;

/** Set-ups that were kept under a name: one's own, and those of colleagues in a course. */
@Path("/templates")
@Blocking
@RolesAllowed(Account.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
public class TemplatePages {
    private static final URI LIST = URI.create("/templates");
    private final SetUps setUps;
    private final SecurityIdentity identity;

    TemplatePages(SetUps setUps, SecurityIdentity identity) {
        this.setUps = setUps;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<SetUps.Template> templates, String problem);
    }

    /** All that the account may use. */
    @GET
    public TemplateInstance list() {
        return list(null);
    }

    private TemplateInstance list(String problem) {
        return Templates.list(setUps.templates(account()), problem);
    }

    /** A draft with what the template holds, to look at and change before a session comes of it. */
    @POST
    @Path("{id}/use")
    public Response use(@RestPath UUID id) {
        Map<String, String> fields = setUps.of(account(), id).orElseThrow(NotFoundException::new);
        UUID draft = UUID.randomUUID();
        setUps.save(account(), draft, fields);
        return Response.seeOther(URI.create("/sessions/new/" + draft + "/" + SetUpStep.PREVIEW.word())).build();
    }

    /** Gives one of the account's own another name. */
    @POST
    @Path("{id}/rename")
    public Response rename(@RestPath UUID id, @RestForm @DefaultValue("") String name) {
        try {
            return done(setUps.rename(account(), id, name));
        } catch (IllegalArgumentException unfit) {
            return Response.status(422).entity(list(unfit.getMessage())).build();
        }
    }

    /** Deletes one of the account's own. Sessions that came of it stay. */
    @POST
    @Path("{id}/delete")
    public Response delete(@RestPath UUID id) {
        return done(setUps.delete(account(), id));
    }

    private static Response done(boolean found) {
        if (!found) {
            throw new NotFoundException();
        }
        return Response.seeOther(LIST).build();
    }

    private String account() {
        return identity.getPrincipal().getName();
    }
}
