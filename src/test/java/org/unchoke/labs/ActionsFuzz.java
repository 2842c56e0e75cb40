package org.unchoke.labs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.unchoke.config.ActionJson;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Match;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/** Games played line by line: what a seat says, with {@code !} in front what the instructor says; a turn follows each. */
public final class ActionsFuzz {
    private static final int MOST_LINES = 40;
    private static final int OPENING = 5;
    private static final List<Game> GAMES = LabCatalog.all().stream()
            .map(lab -> new Game(lab, new ActionJson(lab), LabFixtures.of(lab.card().id()).recording(),
                    LabFixtures.of(lab.card().id()).other()))
            .collect(Collectors.toList());

    private ActionsFuzz() {}

    private record Game(Lab lab, ActionJson json, Recording recording, int seat) {}

    /** Called by Jazzer first: preparing all classes takes longer than many games, and is no game that hangs. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[] {'\n'});
    }

    /** Called by Jazzer, and by the test of the corpus. */
    public static void fuzzerTestOneInput(byte[] data) {
        List<String> lines = new String(data, StandardCharsets.UTF_8).lines().limit(MOST_LINES).toList();
        GAMES.forEach(game -> play(game, lines));
    }

    private static void play(Game game, List<String> lines) {
        Match match;
        try {
            match = new Replayer(game.lab, game.recording).to(OPENING, (played, events) -> {});
        } catch (Divergence impossible) {
            throw new IllegalStateException(impossible);
        }
        for (String line : lines) {
            boolean instructor = line.startsWith("!");
            Actor actor = instructor ? Actor.instructor() : Actor.seat(game.seat);
            try {
                match.offer(actor, game.json.parse(instructor ? line.substring(1) : line));
            } catch (UnreadableActionException refused) {
                continue;
            }
            match.tick();
            match.fingerprint();
        }
    }
}
