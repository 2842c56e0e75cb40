package org.unchoke.session;

/**
 * A seat just taken.
 *
 * @param seat index of the participant in the present round, or in the first before it starts
 * @param ticket the secret that proves who holds the seat; shown only this once
 * @param resumeCode short personal code to go on with on another device; it works once
 */
public record Joined(int seat, String name, String ticket, String resumeCode) {}
