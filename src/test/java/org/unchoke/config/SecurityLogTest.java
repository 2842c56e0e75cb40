package org.unchoke.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unchoke.testing.LogLines;

class SecurityLogTest {
    @Test
    void line_whateverWasTyped_isOneLineWithoutDisguise() {
        String name = "x\r\n2026-01-01 ERROR admin logged in\u001b[31m\u202e\", by=\"admin";
        String line = SecurityLog.line("A sign-in failed", "account", name, "address", "192.0.2.1");
        assertThat(line).isEqualTo("A sign-in failed: account=\"x\\u{d}\\u{a}2026-01-01 ERROR admin logged in\\u{1b}[31m"
                + "\\u{202e}\\u{22}, by=\\u{22}admin\", address=\"192.0.2.1\"");
    }

    @Test
    void line_longValue_isCut() {
        assertThat(SecurityLog.line("Event", "name", "n".repeat(10_000))).hasSizeLessThan(130);
    }

    @Test
    void warn_thousandTimesTheSame_isWrittenThirtyTimes_andOtherEventsStill() {
        try (LogLines lines = new LogLines()) {
            for (int i = 0; i < 1_000; i++) {
                SecurityLog.warn("Tried in a test", "address", "192.0.2.1");
            }
            SecurityLog.warn("Tried in a test, too");
            assertThat(lines.shown()).hasSize(31).endsWith("Tried in a test, too");
        }
    }
}
