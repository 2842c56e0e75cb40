package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.unchoke.lab.LabCard;
import org.unchoke.labs.LabCatalog;
import org.unchoke.store.Account;

/** Where instructors compare variants of a scenario, played by bots alone. */
@Path("/experiments")
@Blocking
@RolesAllowed(Account.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
public class ExperimentPages {
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance experiments(LabCard lab);
    }

    /** The page of the first lab. */
    @GET
    public TemplateInstance experiments() {
        return Templates.experiments(LabCatalog.all().get(0).card());
    }
}
