package org.unchoke.web.pages;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** What people see when a page cannot be shown. */
public final class ErrorPages {
    /** What to do while the database cannot be used. */
    public static final String LATER = "Try again in a moment; what was saved is not lost.";

    private ErrorPages() {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance error(String title, String message);
    }

    /** The page, as markup, for an HTTP status of 400 or more. */
    public static String html(int status) {
        return page(status).render();
    }

    /** The page for a server that cannot answer now, with the reason. */
    public static String away(String because) {
        return Templates.error(Language.said("Not now"), Language.said(because) + " " + Language.said(LATER)).render();
    }

    /** The same, for what answers before a resource is looked for: as nobody would see it. */
    public static String early(int status, RoutingContext request) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            return html(status);
        }
        context.activate();
        try {
            Arc.container().instance(CurrentVertxRequest.class).get().setCurrent(request);
            return html(status);
        } finally {
            context.terminate();
        }
    }

    private static TemplateInstance error(String title, String message) {
        return Templates.error(Language.said(title), Language.said(message));
    }

    private static TemplateInstance page(int status) {
        return switch (status) {
            case 400 -> error(
                    "That did not work",
                    "The form was not accepted. It may have been open for too long, or cookies may be off. "
                            + "Go back, reload the page and send it again.");
            case 403 -> error("Not for this account", "Your account may not see this page.");
            case 404 -> error(
                    "There is no such page", "Check the address. A session's pages go when the session is deleted.");
            case 405, 415 -> error("That does not work here", "This address does not answer such a request.");
            case 429 -> error(
                    "Not so fast", "Too many wrong codes were tried from here. Check the code, and try again in a moment.");
            case 413 -> error("That is too large", "What you sent is larger than this server accepts.");
            default -> error(
                    "Something went wrong",
                    "It is our fault, not yours, and it has been written to the log. Try again in a moment.");
        };
    }
}
