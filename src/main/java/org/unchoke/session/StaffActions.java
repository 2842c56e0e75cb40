package org.unchoke.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.unchoke.config.ActionJson;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Verdict;

/** The events that staff let happen, from their arrival to the answer. They come before what people ask for. */
public final class StaffActions {
    private static final Logger LOG = Logger.getLogger(StaffActions.class);
    private final Queue<Asked> queue = new ArrayDeque<>();
    private final List<Asked> accepted = new ArrayList<>();

    /**
     * What became of events asked for together.
     *
     * @param tick the first state that shows them
     * @param done how many of them were accepted
     * @param refused why the first refused one was; {@code null} if none was
     */
    public record Outcome(long tick, int done, String refused) {}

    private static final class Asked {
        final List<Action> actions;
        final CompletableFuture<Outcome> answer;
        int done;
        String refused;

        Asked(List<Action> actions, CompletableFuture<Outcome> answer) {
            this.actions = actions;
            this.answer = answer;
        }
    }

    /** Events to happen with the next tick. */
    void take(ActionJson json, List<ObjectNode> events, CompletableFuture<Outcome> answer) {
        List<Action> actions = new ArrayList<>();
        try {
            for (ObjectNode event : events) {
                actions.add(json.read(event));
            }
            queue.add(new Asked(actions, answer));
        } catch (UnreadableActionException unreadable) {
            answer.completeExceptionally(new RefusedException(Refusal.EVENT_REFUSED, unreadable.getMessage()));
        }
    }

    void offerAll(OpenRound open) {
        for (Asked asked = queue.poll(); asked != null; asked = queue.poll()) {
            for (Action action : asked.actions) {
                offer(open, asked, action);
            }
            if (asked.done == 0) {
                asked.answer.completeExceptionally(new RefusedException(Refusal.EVENT_REFUSED, asked.refused));
            } else {
                accepted.add(asked);
            }
        }
    }

    private static void offer(OpenRound open, Asked asked, Action action) {
        Verdict verdict;
        try {
            verdict = open.offer(Actor.instructor(), action, null, ActionJson.write(action));
        } catch (RuntimeException fault) {
            LOG.error("A lab could not judge an event; it was refused", fault);
            verdict = Verdict.refused("fault", "The lab could not make sense of that.");
        }
        if (verdict instanceof Verdict.Accepted) {
            asked.done++;
        } else if (verdict instanceof Verdict.Refused no && asked.refused == null) {
            asked.refused = no.message();
        }
    }

    /** What was accepted is durable and took effect in that tick. */
    void settle(long tick) {
        accepted.forEach(asked -> asked.answer.complete(new Outcome(tick, asked.done, asked.refused)));
        accepted.clear();
    }

    void refuseQueued(String sentence) {
        refuse(queue, sentence);
        queue.clear();
    }

    void refuseAccepted(String sentence) {
        refuse(accepted, sentence);
        accepted.clear();
    }

    private static void refuse(Iterable<Asked> which, String sentence) {
        which.forEach(asked -> asked.answer.completeExceptionally(new RefusedException(Refusal.WRONG_STATE, sentence)));
    }
}
