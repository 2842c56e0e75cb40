package org.unchoke.labs;

/** Finds the fixture of a lab: the class {@code Fixture} in the lab's own package of tests. */
public final class LabFixtures {
    private LabFixtures() {}

    /** The fixture of a lab; fails naming the lab that has none. */
    public static LabFixture of(String lab) {
        try {
            return (LabFixture) Class.forName("org.unchoke.labs." + lab + ".Fixture").getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError("The lab " + lab + " has no org.unchoke.labs." + lab + ".Fixture in its tests", missing);
        }
    }
}
