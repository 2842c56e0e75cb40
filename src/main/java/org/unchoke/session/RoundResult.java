package org.unchoke.session;

import java.util.List;
import java.util.Map;
import org.unchoke.lab.LabCard;

/**
 * How a round ended.
 *
 * @param n number of the round, from 1
 * @param scenario title of its scenario
 * @param over whether it has ended; else fingerprint and standing are absent
 * @param ticks how long it took
 * @param fingerprint of the last state, 16 hex digits
 * @param standing best first; each place has the lab's own figures, {@code seat}, {@code rank} and the {@code name}
 *     of the person or bot. Values are numbers, texts, booleans and {@code null}.
 */
public record RoundResult(
        int n, LabCard lab, String scenario, boolean over, long ticks, String fingerprint, List<Map<String, Object>> standing) {}
