package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unchoke.session.ShippedScenarios.Shipped;

class ShippedScenariosTest {
    private final ShippedScenarios shipped = new ShippedScenarios();

    @Test
    void find_fileOfALab_isReadWithItsTexts() {
        Shipped found = shipped.find("example", "for-tests").orElseThrow();
        assertThat(found.title()).isEqualTo("A scenario for tests");
        assertThat(found.lesson()).isEqualTo("That files are found.");
        assertThat(found.document().fields()).containsEntry("lab", "example");
    }

    @Test
    void find_unknownId_isEmpty() {
        assertThat(shipped.find("example", "../for-tests")).isEmpty();
    }

    @Test
    void all_containsEachOnce() {
        assertThat(shipped.all()).doesNotHaveDuplicates().extracting(Shipped::id).contains("for-tests");
    }
}
