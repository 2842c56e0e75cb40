/**
 * Headless runs: a scenario played by bots alone, over many seeds, on all cores, with progress and cancel; for the
 * command line, for the interface and for the experiments page.
 *
 * <p>Sees the pure half only; {@link org.unchoke.simulation.SimulationJobs} alone is a bean.
 */
package org.unchoke.simulation;
