package org.unchoke.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
