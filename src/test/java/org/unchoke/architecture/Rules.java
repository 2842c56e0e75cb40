package org.unchoke.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every rule, for the packages below one root: the product's, or a fixture's that breaks them. */
final class Rules {
    private final String root;
    private final List<String> mayBeEmpty;

    /**
     * Rules for the packages below {@code root}.
     *
     * @param mayBeEmpty packages without any class yet; every other empty package fails its rule
     */
    Rules(String root, List<String> mayBeEmpty) {
        this.root = root;
        this.mayBeEmpty = mayBeEmpty;
    }

    /** All rules by name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        Layout.PURE.forEach((name, uses) -> rules.put("pure " + name, pure(name, uses)));
        Layout.HOSTED.forEach((name, uses) -> rules.put("hosted " + name, hosted(name, uses)));
        Layout.PURE.keySet().forEach(name -> rules.put("deterministic " + name, deterministic(name)));
        rules.put("labs apart", slices().matching(root + ".labs.(*)..").should().notDependOnEachOther());
        rules.put("entities", classes().that().areAnnotatedWith("jakarta.persistence.Entity")
                .should().resideInAPackage(below("store")));
        rules.put("web sockets", onlyIn("web.socket", "io.quarkus.websockets.next.."));
        rules.put("templates", onlyIn("web.pages", "io.quarkus.qute.."));
        return rules;
    }

    /** Plain Java and the named packages, nothing else: an allow-list, so that a new library is noticed. */
    private ArchRule pure(String name, List<String> uses) {
        List<String> allowed = packages(name, uses);
        allowed.add("java..");
        return classes().that().resideInAPackage(below(name)).should()
                .onlyDependOnClassesThat().resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(mayBeEmpty.contains(name));
    }

    /** Any library, but of ours only the named packages. */
    private ArchRule hosted(String name, List<String> uses) {
        String[] allowed = packages(name, uses).toArray(String[]::new);
        DescribedPredicate<JavaClass> foreign = describe("are ours but not " + uses, type ->
                type.getPackageName().startsWith("org.unchoke") && !JavaClass.Predicates.resideInAnyPackage(allowed).test(type));
        return noClasses().that().resideInAPackage(below(name)).should().dependOnClassesThat(foreign)
                .allowEmptyShould(mayBeEmpty.contains(name));
    }

    private ArchRule deterministic(String name) {
        return classes().that().resideInAPackage(below(name)).should(callNothingBanned())
                .allowEmptyShould(mayBeEmpty.contains(name));
    }

    private static ArchCondition<JavaClass> callNothingBanned() {
        return new ArchCondition<>("call nothing that differs from run to run") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                    if (hidden(access)) {
                        continue;
                    }
                    Bans.ALL.stream().filter(ban -> ban.hits().test(access.getTarget())).forEach(ban -> events.add(
                            SimpleConditionEvent.violated(access, ban.name() + ": " + access.getDescription())));
                }
            }
        };
    }

    /** A constructor's call of its superclass's, and what the compiler writes for records and enums. */
    private static boolean hidden(JavaCodeUnitAccess<?> access) {
        return access.getOrigin().getName().equals("hashCode") && access.getOriginOwner().isRecord();
    }

    private ArchRule onlyIn(String name, String library) {
        return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(below(name))
                .should().dependOnClassesThat().resideInAPackage(library);
    }

    private List<String> packages(String own, List<String> others) {
        List<String> packages = new ArrayList<>();
        packages.add(below(own));
        others.forEach(other -> packages.add(below(other)));
        return packages;
    }

    private String below(String name) {
        return root + "." + name + "..";
    }
}
