package org.unchoke.account;

import java.time.Duration;

/** The password was not even looked at: there were too many wrong ones before. */
public class TooManyGuessesException extends RuntimeException {
    private final long seconds;

    TooManyGuessesException(Duration wait) {
        super("Too many wrong passwords");
        seconds = wait.plusMillis(999).toSeconds();
    }

    /** How long to wait before the next try. */
    public long seconds() {
        return seconds;
    }
}
