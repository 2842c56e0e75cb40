package org.unchoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The product keeps the rules. {@link ArchitectureGuardTest} shows that breaking them would be noticed. */
class ArchitectureTest {
    private static final String ROOT = "org.unchoke";
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> product_keepsEveryRule() {
        return new Rules(ROOT, Layout.TO_COME).all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> check(rule.getValue())));
    }

    private static void check(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @Test
    void packages_thatWereToCome_areTakenOffTheListOnceTheyExist() {
        for (String name : Layout.TO_COME) {
            assertThat(PRODUCT.stream().filter(type -> (type.getPackageName() + ".").startsWith(ROOT + "." + name + ".")))
                    .as("classes in " + name + ": take it off Layout.TO_COME").isEmpty();
        }
    }

    @Test
    void packages_ofTheProduct_areAllInTheLayout() {
        assertThat(PRODUCT.stream().map(type -> type.getPackageName()).filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", "")).distinct())
                .allMatch(name -> Layout.PURE.containsKey(name) || Layout.HOSTED.containsKey(name));
    }
}
