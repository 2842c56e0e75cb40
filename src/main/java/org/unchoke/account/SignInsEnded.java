package org.unchoke.account;

/**
 * Sign-ins are no longer valid: whatever they opened must close.
 *
 * @param account name of the account
 * @param signIn hash of the one that ended; {@code null} if all of the account's did
 */
public record SignInsEnded(String account, String signIn) {}
