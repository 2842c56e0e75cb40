package org.unchoke.session;

import java.util.List;
import java.util.Map;
import org.unchoke.replay.Recording;

/**
 * A round as it is on record.
 *
 * @param standing best first, with the names of people; {@code null} while the round is not over
 */
public record StoredRecording(Recording recording, List<Map<String, Object>> standing) {}
