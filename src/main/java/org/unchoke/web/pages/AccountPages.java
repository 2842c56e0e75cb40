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
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.unchoke.account.AccountBook;
import org.unchoke.store.Account;

/** Where admins make accounts, give them roles and new passwords, and disable them. */
@Path("/accounts")
@Blocking
@RolesAllowed(Account.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class AccountPages {
    private final AccountBook book;
    private final SecurityIdentity identity;

    AccountPages(AccountBook book, SecurityIdentity identity) {
        this.book = book;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Account> accounts, List<Choice> roles, Fields fields);

        static native TemplateInstance account(Account account, List<Choice> roles, boolean own, String problem);

        static native TemplateInstance password(String name, String password);
    }

    /** A role that can be given. */
    public record Choice(String id, String meaning, boolean given) {
        static List<Choice> of(List<String> given) {
            return Account.ROLES.stream().map(role -> new Choice(role, meaning(role), given.contains(role))).toList();
        }

        private static String meaning(String role) {
            return switch (role) {
                case Account.ADMIN -> "manages accounts and sees every session";
                case Account.INSTRUCTOR -> "creates sessions, runs, grades, releases and deletes them";
                case Account.ASSISTANT -> "runs sessions of the courses it works for";
                default -> "grades sessions of the courses it works for";
            };
        }
    }

    /** All accounts, and the form for a new one. */
    @GET
    public TemplateInstance list() {
        return Templates.list(book.all(), Choice.of(List.of(Account.INSTRUCTOR)), new Fields());
    }

    /** Makes an account and shows its password, this once. */
    @POST
    public Response create(@RestForm @DefaultValue("") String name, @RestForm List<String> role) {
        try {
            return once(name.strip(), book.create(name.strip(), given(role), caller()));
        } catch (IllegalArgumentException unfit) {
            Fields fields = new Fields().with("name", unfit.getMessage());
            fields.set("name", name);
            return Response.status(422).entity(Templates.list(book.all(), Choice.of(given(role)), fields)).build();
        }
    }

    /** One account. */
    @GET
    @Path("{id}")
    public TemplateInstance account(@RestPath UUID id) {
        return show(found(id), null);
    }

    /** Gives it exactly the roles that are ticked. */
    @POST
    @Path("{id}/roles")
    public Response roles(@RestPath UUID id, @RestForm List<String> role) {
        Account account = found(id);
        if (own(account) && !given(role).contains(Account.ADMIN)) {
            return unable(account, "You cannot take the role of admin from yourself: another admin can.");
        }
        book.roles(id, given(role), caller());
        return back();
    }

    /** Gives it a new password and shows that, this once. */
    @POST
    @Path("{id}/password")
    public Response resetPassword(@RestPath UUID id) {
        Account account = found(id);
        return own(account)
                ? unable(account, "Change your own password on the page My account.")
                : once(account.name, book.resetPassword(id, caller()));
    }

    /** Lets it sign in no longer. */
    @POST
    @Path("{id}/disable")
    public Response disable(@RestPath UUID id) {
        Account account = found(id);
        if (own(account)) {
            return unable(account, "You cannot disable yourself: another admin can.");
        }
        book.disable(id, true, caller());
        return back();
    }

    /** Lets it sign in again. */
    @POST
    @Path("{id}/enable")
    public Response enable(@RestPath UUID id) {
        book.disable(found(id).id, false, caller());
        return back();
    }

    private Account found(UUID id) {
        return book.find(id).orElseThrow(NotFoundException::new);
    }

    private boolean own(Account account) {
        return account.name.equals(caller());
    }

    private String caller() {
        return identity.getPrincipal().getName();
    }

    private static List<String> given(List<String> roles) {
        return roles == null ? List.of() : roles;
    }

    private TemplateInstance show(Account account, String problem) {
        return Templates.account(account, Choice.of(List.copyOf(account.roleSet())), own(account), problem);
    }

    private Response unable(Account account, String problem) {
        return Response.status(422).entity(show(account, problem)).build();
    }

    private static Response once(String name, String password) {
        CacheControl keepNowhere = new CacheControl();
        keepNowhere.setNoStore(true);
        return Response.ok(Templates.password(name, password)).cacheControl(keepNowhere).build();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/accounts")).build();
    }
}
