package org.unchoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every rule against classes that break it. A rule that stays silent here would stay silent in the product. */
class ArchitectureGuardTest {
    private static final String FIXTURE = "org.unchoke.archfixture";
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(FIXTURE);
    private static final Map<String, ArchRule> RULES = new Rules(FIXTURE, Layout.TO_COME).all();
    /** The class that breaks each rule; rules of packages to come are left out until those exist. */
    private static final Map<String, String> BREAKERS = new LinkedHashMap<>();

    static {
        BREAKERS.put("pure core", "UsesALibrary");
        BREAKERS.put("pure lab", "UsesAStrangeLab");
        BREAKERS.put("pure labs", "UsesTheStore");
        BREAKERS.put("pure replay", "UsesALab");
        BREAKERS.put("pure grading", "KnowsALab");
        BREAKERS.put("hosted config", "UsesTheWeb");
        BREAKERS.put("hosted store", "KeepsASession");
        BREAKERS.put("hosted account", "UsesASession");
        BREAKERS.put("hosted session", "UsesARoute");
        BREAKERS.put("hosted gradebook", "KnowsARoute");
        BREAKERS.put("hosted course", "TakesARoute");
        BREAKERS.put("hosted simulation", "RunsASession");
        BREAKERS.put("hosted cli", "StartsASession");
        BREAKERS.put("hosted web", "UsesTheEntry");
        BREAKERS.put("deterministic core", "BreaksEveryBan");
        BREAKERS.put("deterministic lab", "AsksTheClock");
        BREAKERS.put("deterministic labs", "UsesTheOtherLab");
        BREAKERS.put("deterministic replay", "UsesALab");
        BREAKERS.put("deterministic grading", "KnowsALab");
        BREAKERS.put("labs apart", "UsesTheOtherLab");
        BREAKERS.put("entities", "StrayEntity");
        BREAKERS.put("web sockets", "StraySocket");
        BREAKERS.put("templates", "StrayTemplate");
    }

    static List<String> rules() {
        return List.copyOf(RULES.keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_onAClassThatBreaksIt_names(String rule) {
        String name = rule.replaceFirst(".* ", "");
        if (Layout.TO_COME.contains(name)) {
            assertThat(BREAKERS).doesNotContainKey(rule);
            return;
        }
        EvaluationResult result = RULES.get(rule).evaluate(WRONG);
        assertThat(BREAKERS).as("a class that breaks the rule").containsKey(rule);
        assertThat(result.getFailureReport().getDetails()).as(rule).anyMatch(detail -> detail.contains(BREAKERS.get(rule)));
    }

    static List<String> bans() {
        return Bans.ALL.stream().map(Bans.Ban::name).toList();
    }

    @ParameterizedTest
    @MethodSource("bans")
    void ban_onAClassThatBreaksIt_isNamed(String ban) {
        assertThat(RULES.get("deterministic core").evaluate(WRONG).getFailureReport().getDetails())
                .anyMatch(detail -> detail.startsWith(ban + ":"));
    }

    @Test
    void bans_onSoundCode_saySoNowhere() {
        assertThat(RULES.get("deterministic core").evaluate(WRONG).getFailureReport().getDetails())
                .noneMatch(detail -> detail.contains("KeepsEveryRule"));
    }

    @ParameterizedTest
    @CsvSource({"pure core", "pure labs", "deterministic lab", "hosted store", "labs apart", "web sockets"})
    void rule_onAnEmptyPackage_fails(String rule) {
        ArchRule ofNothing = new Rules("org.unchoke.nothing.here", Layout.TO_COME).all().get(rule);
        assertThat(catching(ofNothing)).contains("failed to check any classes");
    }

    private static String catching(ArchRule rule) {
        try {
            rule.check(WRONG);
            return "no failure";
        } catch (AssertionError failure) {
            return failure.getMessage();
        }
    }
}
