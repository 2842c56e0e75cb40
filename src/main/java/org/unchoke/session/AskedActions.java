package org.unchoke.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.unchoke.config.ActionJson;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Verdict;
import org.unchoke.session.Subscriber.Reply;

/**
 * The actions that people ask for, from their arrival to the answer. Each is answered once: refused as soon as that is
 * clear, accepted only when it is durable. The answer goes to whatever connection the seat has by then.
 */
final class AskedActions {
    private static final Logger LOG = Logger.getLogger(AskedActions.class);
    static final int MOST_QUEUED_PER_SEAT = 64;

    private record Asked(Member member, long id, Action action, String json) {}

    private final LiveSession session;
    private final Map<Integer, ActionIds> ids = new TreeMap<>();
    private final Queue<Asked> queue = new ArrayDeque<>();
    private final List<Asked> accepted = new ArrayList<>();
    final StaffActions staff = new StaffActions();

    AskedActions(LiveSession session) {
        this.session = session;
    }

    /** An action came from a connection: it waits for the next tick, or is answered at once. */
    void take(Subscriber subscriber, long actionId, ObjectNode json) {
        Member member = session.audience.of(subscriber);
        if (member == null) {
            return;
        }
        ActionJson actions = session.open != null ? session.open.json : new ActionJson(session.planned().lab());
        try {
            Action action = actions.read(json);
            enqueue(new Asked(member, actionId, action, ActionJson.write(action)));
        } catch (UnreadableActionException unreadable) {
            subscriber.reply(Reply.refused(actionId, unreadable.code(), unreadable.getMessage()));
        }
    }

    private void enqueue(Asked asked) {
        if (known(asked)) {
            return;
        }
        State state = session.state;
        if (state != State.RUNNING && state != State.SAVING && state != State.RECOVERED) {
            refuse(asked, "not-running", notRunning());
        } else if (idsOf(asked.member()).waiting() >= MOST_QUEUED_PER_SEAT) {
            refuse(asked, "too-many", "Too much at once. Wait for the answers, then go on.");
        } else {
            queue.add(asked);
            idsOf(asked.member()).queued(asked.id(), asked.json());
        }
    }

    private String notRunning() {
        return switch (session.state) {
            case LOBBY -> "The round has not begun yet.";
            case PAUSED -> "The session is paused. Try again when it goes on.";
            case BETWEEN_ROUNDS -> "This round is over. Wait for the next one.";
            default -> "The session is over.";
        };
    }

    /**
     * Offers everything that waits to the open round, in the order it came. Whoever gets a seat with the coming tick cannot
     * act on it before: what they ask for waits one tick more, rather than be refused.
     */
    void offerAll() {
        staff.offerAll(session.open);
        for (int waiting = queue.size(); waiting > 0; waiting--) {
            Asked asked = queue.remove();
            if (session.open.handsOver(session.open.seat(asked.member().place))) {
                queue.add(asked);
            } else {
                idsOf(asked.member()).unqueued(asked.id());
                offer(asked);
            }
        }
    }

    private void offer(Asked asked) {
        if (known(asked)) {
            return;
        }
        OpenRound open = session.open;
        Actor actor = Actor.seat(open.seat(asked.member().place));
        Verdict verdict;
        try {
            verdict = open.offer(actor, asked.action(), asked.id(), asked.json());
        } catch (RuntimeException | Error fault) {
            LOG.error("A lab could not judge an action; it was refused", fault);
            verdict = Verdict.refused("fault", "The lab could not make sense of that.");
        }
        if (verdict instanceof Verdict.Refused refused) {
            refuse(asked, refused.code(), refused.message());
        } else {
            asked.member().acted();
            idsOf(asked.member()).pending(asked.id(), asked.json());
            accepted.add(asked);
        }
    }

    /** What was accepted is durable and took effect in that tick: those who asked are told. */
    void settle(long tick) {
        staff.settle(tick);
        for (Asked asked : accepted) {
            idsOf(asked.member()).done(asked.id(), tick);
            reply(asked.member(), Reply.accepted(asked.id(), tick));
        }
        accepted.clear();
    }

    /** Answers what an id already settles. */
    private boolean known(Asked asked) {
        ActionIds own = idsOf(asked.member());
        switch (own.check(asked.id(), asked.json())) {
            case FRESH -> {
                return false;
            }
            case DONE -> reply(asked.member(), Reply.accepted(asked.id(), own.tick(asked.id())));
            case PENDING -> LOG.debugf("Action %d will be answered", asked.id());
            case REUSED -> refuse(asked, "id-reused", "The id " + asked.id() + " was used for another action.");
            case STALE -> refuse(asked, "id-too-low", "Ids must grow; the last one was " + own.last() + ".");
        }
        return true;
    }

    /** An action of the log, so that sending it again after a restart is harmless too. */
    void remember(int place, long actionId, String action, long tick) {
        ids.computeIfAbsent(place, none -> new ActionIds()).remember(actionId, action, tick);
    }

    /** The last id accepted from somebody; 0 if none. */
    long lastId(Member member) {
        return idsOf(member).last();
    }

    private ActionIds idsOf(Member member) {
        return ids.computeIfAbsent(member.place, none -> new ActionIds());
    }

    /** Nothing that waits will be offered any more. */
    void refuseQueued(String sentence) {
        staff.refuseQueued(sentence);
        queue.forEach(asked -> refuse(asked, "not-running", sentence));
        emptyQueue();
    }

    private void emptyQueue() {
        queue.forEach(asked -> idsOf(asked.member()).unqueued(asked.id()));
        queue.clear();
    }

    /** Nothing that was accepted will take effect any more. */
    void refuseAccepted(String sentence) {
        staff.refuseAccepted(sentence);
        accepted.forEach(asked -> refuse(asked, "fault", sentence));
        accepted.clear();
    }

    /** A round begins; what was asked for before does not concern it. */
    void forget() {
        emptyQueue();
        accepted.clear();
        staff.refuseQueued("Another round has begun.");
        session.audience.members().values().forEach(Member::startAnew);
    }

    private static void refuse(Asked asked, String code, String sentence) {
        reply(asked.member(), Reply.refused(asked.id(), code, sentence));
    }

    private static void reply(Member member, Reply reply) {
        if (member.present()) {
            member.subscriber.reply(reply);
        }
    }
}
