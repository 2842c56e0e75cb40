package org.unchoke.lab;

/** The parameters of one run of a lab, read and checked. Each lab has its own record. */
public interface Scenario {
    /** What it is called. */
    String title();

    /** The document it was read from; reading it again gives an equal scenario. */
    Document document();

    /** Id of the strategy that plays hand seats nobody holds. */
    String autopilot();
}
