package org.unchoke.lab;

/**
 * Something asked of a match: a lab's own action or event ({@link LabAction}), or one that every lab shares
 * ({@link SeatAction}). Always a record of plain values, so that it can be written to a log and read back.
 */
public sealed interface Action permits LabAction, SeatAction {}
