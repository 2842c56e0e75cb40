package org.unchoke.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** A page and an address of the JSON interface that only instructors may ask for; exists in tests only. */
@Path("/")
@RolesAllowed("instructor")
public class Guarded {
    @GET
    @Path("guarded")
    public String page(@Context SecurityContext security) {
        return security.getUserPrincipal().getName();
    }

    @POST
    @Path("api/guarded")
    public String api() {
        return "{}";
    }
}
