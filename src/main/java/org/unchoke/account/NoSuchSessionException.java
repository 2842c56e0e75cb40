package org.unchoke.account;

import jakarta.ws.rs.NotFoundException;

/** There is no session with that id, or it is none of the caller's business; which of the two is not told. */
public class NoSuchSessionException extends NotFoundException {}
