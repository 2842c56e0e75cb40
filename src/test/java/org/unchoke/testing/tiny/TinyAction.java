package org.unchoke.testing.tiny;

import org.unchoke.lab.LabAction;

/** What can be done in the tiny lab. */
public sealed interface TinyAction extends LabAction {
    /** Adds to one's own number; 1 … 100. */
    record Add(int amount) implements TinyAction {}

    /** Throws in the next tick, as a faulty lab would. */
    record Crash() implements TinyAction {}
}
