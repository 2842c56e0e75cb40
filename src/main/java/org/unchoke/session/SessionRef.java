package org.unchoke.session;

import java.util.UUID;

/**
 * How to find a session again.
 *
 * @param code what people type to join, six characters
 */
public record SessionRef(UUID id, String code) {}
