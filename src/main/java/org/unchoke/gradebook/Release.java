package org.unchoke.gradebook;

import java.math.BigDecimal;
import org.unchoke.grading.Grade;

/**
 * A grade as its student sees it: as it was when it was released.
 *
 * @param status the status's word
 * @param total points; {@code null} if there is no grade
 */
public record Release(
        String status, BigDecimal total, Grade automatic, BigDecimal adjustment, BigDecimal override, String comment) {}
