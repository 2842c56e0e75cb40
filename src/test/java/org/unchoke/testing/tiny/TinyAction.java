package org.unchoke.testing.tiny;

import org.unchoke.lab.LabAction;

/** What can be done in the tiny lab. */
public sealed interface TinyAction extends LabAction {
    /** Adds to one's own number; 1 … 100. */
    record Add(int amount) implements TinyAction {}

    /** How a lab may be faulty. */
    enum Fault {
        EXCEPTION, OVERFLOW, ASSERTION
    }

    /** Fails in the next tick, as a faulty lab would. */
    record Crash(Fault fault) implements TinyAction {}
}
