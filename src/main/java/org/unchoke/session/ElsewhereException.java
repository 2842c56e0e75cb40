package org.unchoke.session;

import java.net.URI;
import java.util.UUID;

/** A session that another process runs. */
public class ElsewhereException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private final UUID session;
    private final String code;
    private final URI process;

    ElsewhereException(UUID session, String code, URI process) {
        super(Refusal.ELSEWHERE, "Another server process runs this session: go to " + process + ".");
        this.session = session;
        this.code = code;
        this.process = process;
    }

    /** Which session. */
    public UUID session() {
        return session;
    }

    /** Its code. */
    public String code() {
        return code;
    }

    /** Where people reach that process, without a slash at the end. */
    public URI process() {
        return process;
    }
}
