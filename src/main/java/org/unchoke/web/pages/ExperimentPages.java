package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.unchoke.lab.Lab;
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

        static native TemplateInstance experiments(LabCard lab, List<LabCard> labs);
    }

    /** The page of one lab, the first if none is named. */
    @GET
    public TemplateInstance experiments(@RestQuery String lab) {
        List<LabCard> labs = LabCatalog.all().stream().map(Lab::card).toList();
        LabCard chosen = labs.stream()
                .filter(card -> lab == null || card.id().equals(lab))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.experiments(chosen, labs);
    }
}
