package org.unchoke.web.socket;

import org.unchoke.session.Subscriber.Reply;

/**
 * The answer to an action: the one message without a {@code type}.
 *
 * @param re the action's id
 */
record ReplyMessage(long re, boolean ok, Long tick, Refused error) {
    /** Why not. */
    record Refused(String code, String message) {}

    static ReplyMessage of(Reply reply) {
        return reply.tick() != null
                ? new ReplyMessage(reply.re(), true, reply.tick(), null)
                : new ReplyMessage(reply.re(), false, null, new Refused(reply.code(), reply.message()));
    }
}
