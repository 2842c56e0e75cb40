package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is kept about people and for how long; for everybody. */
@Path("/privacy")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PrivacyPages {
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance privacy();
    }

    /** The page. */
    @GET
    public TemplateInstance privacy() {
        return Templates.privacy();
    }
}
