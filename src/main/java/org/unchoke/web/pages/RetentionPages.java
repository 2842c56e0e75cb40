package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.unchoke.session.Keeping;
import org.unchoke.store.Account;

/** For how long sessions are kept; everybody who runs sessions may see it, admins set it. */
@Path("/retention")
@Blocking
@RolesAllowed(Account.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class RetentionPages {
    private static final String DAYS = "days";
    private final Keeping keeping;

    RetentionPages(Keeping keeping) {
        this.keeping = keeping;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance retention(Fields fields);
    }

    /** As it is set. */
    @GET
    public TemplateInstance page() {
        Fields fields = new Fields();
        fields.set(DAYS, keeping.days() == null ? "" : keeping.days().toString());
        return Templates.retention(fields);
    }

    /** Sets it. */
    @POST
    public Response keep(@RestForm @DefaultValue("") String days) {
        Fields fields = new Fields();
        fields.set(DAYS, days);
        Integer wanted = days.isBlank() ? null : (Integer) (int) fields.whole(DAYS);
        if (fields.fine()) {
            try {
                keeping.keep(wanted);
                return Response.seeOther(URI.create("/sessions")).build();
            } catch (IllegalArgumentException unfit) {
                fields.mistake(DAYS, unfit.getMessage());
            }
        }
        return Response.status(422).entity(Templates.retention(fields)).build();
    }
}
