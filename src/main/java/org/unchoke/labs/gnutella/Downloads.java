package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.labs.gnutella.GnutellaEvent.DownloadFailed;

/** Files on their way, outside the overlay, with what the overlay leaves of the uploaders' lines. */
final class Downloads {
    /** A push that nobody followed is given up after so long, seconds. */
    private static final int PUSH_SECONDS = 40;

    private final World world;
    private final Line line;

    Downloads(World world, Line line) {
        this.world = world;
        this.line = line;
    }

    /** Asks a servent for a file; one behind a firewall is asked through the overlay, along the way its hit came. */
    void start(Servent to, Servent from, int file) {
        if (from.firewalled && to.firewalled) {
            fail(to, from.index, file, "wall");
            return;
        }
        if (!from.firewalled) {
            begin(new Download(file, to.index, from.index, false, world.now));
            return;
        }
        Integer way = to.ways.get(from.index);
        if (way == null || !to.isNeighbour(way)) {
            fail(to, from.index, file, "gone");
            return;
        }
        line.put(to, way, Descriptor.push(world.rules.maxTtl(), from.index, file, to.index));
        to.downloads.add(new Download(file, to.index, from.index, true, world.now));
    }

    /** A push has reached its servent: it connects to who wants the file. */
    void pushed(Servent from, int receiver, int file) {
        Servent to = world.servent(receiver);
        Download waiting = to.downloading(file);
        if (to.online() && waiting != null && waiting.pushed && waiting.from == from.index) {
            to.downloads.remove(waiting);
            begin(new Download(file, receiver, from.index, false, world.now));
        }
    }

    private void begin(Download download) {
        Servent from = world.servent(download.from);
        Servent to = world.servent(download.to);
        String why = !from.online() ? "gone"
                : !from.shares || !from.library.get(download.file) ? "unshared"
                : from.uploads.size() >= world.rules.uploadSlots() ? "busy" : null;
        if (why != null) {
            fail(to, from.index, download.file, why);
            return;
        }
        from.uploads.add(download);
        to.downloads.add(download);
        world.happened(new GnutellaEvent.Serving(from.index, to.index, download.file));
    }

    private void fail(Servent to, int from, int file, String why) {
        if (!why.equals("busy")) {
            to.places.computeIfPresent(file, (any, holders) -> {
                holders.remove(from);
                return holders.isEmpty() ? null : holders;
            });
        }
        world.happened(new DownloadFailed(to.index, from, file, why));
    }

    /** Ends a download that is not complete. */
    void stop(Download download) {
        world.servent(download.to).downloads.remove(download);
        world.servent(download.from).uploads.remove(download);
    }

    /** A servent goes: whatever it sends or gets ends. */
    void stopAll(Servent servent) {
        for (Download each : new ArrayList<>(servent.uploads)) {
            stop(each);
            fail(world.servent(each.to), servent.index, each.file, "gone");
        }
        new ArrayList<>(servent.downloads).forEach(this::stop);
    }

    /** One second of all transfers: a line's rest is shared equally, up to what each receiver can still take. */
    void run() {
        long[] room = new long[world.servents.size()];
        for (Servent servent : world.servents) {
            room[servent.index] = servent.download;
            giveUpPushes(servent);
        }
        List<Download> done = new ArrayList<>();
        for (Servent from : world.servents) {
            int left = from.uploads.size();
            for (Download each : from.uploads) {
                long share = Math.max(0, Math.min(from.credit / left--, room[each.to]));
                each.rate = Math.min(share, world.catalogue.bytes - each.bytes);
                each.bytes += each.rate;
                from.credit -= each.rate;
                room[each.to] -= each.rate;
                from.uploaded += each.rate;
                world.servent(each.to).downloaded += each.rate;
                if (each.bytes >= world.catalogue.bytes) {
                    done.add(each);
                }
            }
        }
        done.forEach(this::finish);
    }

    private void giveUpPushes(Servent servent) {
        for (Download each : new ArrayList<>(servent.downloads)) {
            if (each.pushed && world.now - each.askedAt > PUSH_SECONDS) {
                servent.downloads.remove(each);
                fail(servent, each.from, each.file, "gone");
            }
        }
    }

    private void finish(Download download) {
        stop(download);
        Servent to = world.servent(download.to);
        to.library.set(download.file);
        boolean wanted = to.wanted.contains(download.file) && !to.got.get(download.file);
        if (wanted) {
            to.got.set(download.file);
            to.gotAt = world.now;
        }
        world.happened(new GnutellaEvent.Got(to.index, download.from, download.file, wanted));
    }
}
