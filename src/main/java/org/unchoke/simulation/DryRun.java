package org.unchoke.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;

/** Rounds of a class, played by bots alone before it meets. Written by one thread, read by many. */
public final class DryRun {
    private final UUID id;
    private final String owner;
    private final String title;
    private final String origin;
    private final List<Round> rounds;
    private final Instant created;
    private final AtomicInteger played = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile State state = State.RUNNING;
    private volatile List<Found> found = List.of();

    DryRun(UUID id, String owner, String title, String origin, List<Round> rounds, Instant created) {
        this.id = id;
        this.owner = owner;
        this.title = title;
        this.origin = origin;
        this.rounds = List.copyOf(rounds);
        this.created = created;
    }

    /** A round to play. */
    public record Round(Lab lab, Scenario scenario) {}

    /**
     * What came out of one round.
     *
     * @param n which one, from 1
     * @param runs one for each of the dice, the shortest first
     * @param findings what its owner should know before the class meets
     */
    public record Found(int n, Round round, List<Run> runs, List<Finding> findings) {
        /** The one that is neither the shortest nor the longest. */
        public Run typical() {
            return runs.get(runs.size() / 2);
        }
    }

    /** Where it is. */
    public enum State {
        /** Under way, or waiting for its turn. */
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Random, hard to guess. */
    public UUID id() {
        return id;
    }

    /** The account that asked for it. */
    public String owner() {
        return owner;
    }

    /** What the session is or will be called. */
    public String title() {
        return title;
    }

    /** The page that asked for it. */
    public String origin() {
        return origin;
    }

    /** When it was asked for. */
    public Instant created() {
        return created;
    }

    /** Where it is now. */
    public State state() {
        return state;
    }

    /** The part that is played, 0 … 1. */
    public double progress() {
        return (double) played.get() / (rounds.size() * DryRuns.DICE);
    }

    /** What came out; empty until it is done. */
    public List<Found> found() {
        return found;
    }

    List<Round> rounds() {
        return rounds;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void played() {
        played.incrementAndGet();
    }

    void end(State end, List<Found> results) {
        found = List.copyOf(results);
        state = end;
    }
}
