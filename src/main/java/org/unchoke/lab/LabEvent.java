package org.unchoke.lab;

/**
 * Something that happened in a tick: a record of plain values. Pages tell it to people, evidence is drawn
 * from it. Participants are given by index, never by name.
 */
public interface LabEvent {
    /** The seats this event should be told to as it happens; empty if it is only evidence. */
    int[] concerns();
}
