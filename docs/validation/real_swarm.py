"""Runs a small real swarm of libtorrent clients on loopback: an oracle from outside for the engine.

Needs Debian's python3-libtorrent. From the repository's root:

    /usr/bin/python3 docs/validation/real_swarm.py docs/validation/real-swarm.json real.csv [runs]

Writes one row per run and leecher: when it finished, what it sent and got. Every peer is a libtorrent session of its
own at its own address in 127.0.0.0/8. Loopback is exempt from a real client's rate limits unless its peers are put
into the global class, so they are. A run takes as long as the download: a few minutes. Whether the machine kept up is
printed after each run: processor time of all peers together, and how late a thread woke that asked for 50 ms of sleep.
"""

import csv
import json
import os
import resource
import statistics
import sys
import tempfile
import threading
import time

import libtorrent as lt

GLOBAL_CLASS = 1 << 0
PORT = 6881
COLUMNS = "run name uploadBytesPerSecond finishedAtSeconds uploadedBytes downloadedBytes".split()


def settings(address, upload, slots):
    return {
        "listen_interfaces": f"{address}:{PORT}",
        "outgoing_interfaces": address,
        "upload_rate_limit": upload,
        "unchoke_slots_limit": slots,  # the optimistic slot counts inside this limit
        "num_optimistic_unchoke_slots": 1,
        "choking_algorithm": 0,  # fixed slots
        "seed_choking_algorithm": 0,  # round robin
        "unchoke_interval": 10,
        "optimistic_unchoke_interval": 30,
        "enable_dht": False,
        "enable_lsd": False,
        "enable_upnp": False,
        "enable_natpmp": False,
        "enable_outgoing_utp": False,
        "enable_incoming_utp": False,
        "rate_limit_ip_overhead": False,
        "allow_multiple_connections_per_ip": True,
        "connection_speed": 200,
        "in_enc_policy": 2,  # no encryption
        "out_enc_policy": 2,
        "alert_mask": 0,
    }


def session(address, upload, slots):
    made = lt.session(settings(address, upload, slots))
    everyone = lt.ip_filter()
    everyone.add_rule("0.0.0.0", "255.255.255.255", GLOBAL_CLASS)
    made.set_peer_class_filter(everyone)
    return made


def torrent(folder, size, piece):
    path = os.path.join(folder, "content.bin")
    with open(path, "wb") as content:
        block = os.urandom(1 << 20)
        for _ in range(size // len(block)):
            content.write(block)
        content.write(block[: size % len(block)])
    files = lt.file_storage()
    lt.add_files(files, path)
    made = lt.create_torrent(files, piece_size=piece, flags=lt.create_torrent.v1_only)
    lt.set_piece_hashes(made, folder)
    return lt.torrent_info(made.generate())


def capacities(group):
    given = group["uploadBytesPerSecond"]
    return given if isinstance(given, list) else [given] * group["count"]


class Peer:
    """One client of the swarm, at an address of its own."""

    def __init__(self, group, number, upload, index, slots):
        self.name = f"{group['name']}-{number}" if group["count"] > 1 else group["name"]
        self.upload = upload
        self.seed = group["role"] == "seed"
        self.leaves = not self.seed and group.get("afterFinish", "leave") == "leave"
        self.address = f"127.0.{7 + os.getpid() % 200}.{index + 1}"
        self.session = session(self.address, upload, slots)
        self.result = None

    def begin(self, info, folder):
        os.makedirs(folder, exist_ok=True)
        self.handle = self.session.add_torrent({"ti": info, "save_path": folder})

    def look(self, seconds):
        """Notes the moment of completion and what was sent and got until then."""
        if self.result is None and not self.seed and self.handle.status().is_seeding:
            status = self.handle.status()
            self.result = [self.name, self.upload, f"{seconds:.1f}", status.total_payload_upload, status.total_payload_download]
            if self.leaves:
                self.session.remove_torrent(self.handle)


def peers(scenario):
    slots = int(scenario["rules"]["slots"].removeprefix("fixed(").removesuffix(")"))
    made = []
    for group in scenario["peers"]:
        for number, upload in enumerate(capacities(group), start=1):
            made.append(Peer(group, number, upload, len(made), slots))
    return made


def run(scenario):
    """One swarm from start to the last completion; rows of name, capacity, seconds, bytes sent until then, bytes got."""
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "source")
        os.mkdir(source)
        info = torrent(source, scenario["content"]["sizeBytes"], scenario["content"]["pieceBytes"])
        swarm = peers(scenario)
        for peer in swarm:
            peer.begin(info, source if peer.seed else os.path.join(folder, peer.name))
        while not all(peer.handle.status().is_seeding for peer in swarm if peer.seed):
            time.sleep(0.1)
        started = time.monotonic()
        for i, peer in enumerate(swarm):
            for other in swarm[:i]:
                peer.handle.connect_peer((other.address, PORT))
        leechers = [peer for peer in swarm if not peer.seed]
        while any(peer.result is None for peer in leechers) and time.monotonic() - started < scenario["endsAtSeconds"]:
            for peer in leechers:
                peer.look(time.monotonic() - started)
            time.sleep(0.2)
        return [peer.result or [peer.name, peer.upload, "", "", ""] for peer in leechers]


class Lateness(threading.Thread):
    """How much longer than asked a short sleep takes: the machine's own delay."""

    def __init__(self):
        super().__init__(daemon=True)
        self.late = []
        self.running = True

    def run(self):
        while self.running:
            before = time.monotonic()
            time.sleep(0.05)
            self.late.append(time.monotonic() - before - 0.05)


def measured(scenario):
    before, started, lateness = resource.getrusage(resource.RUSAGE_SELF), time.monotonic(), Lateness()
    lateness.start()
    rows = run(scenario)
    lateness.running = False
    after, wall = resource.getrusage(resource.RUSAGE_SELF), time.monotonic() - started
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    late = sorted(1000 * value for value in lateness.late)
    print(f"{wall:.0f} s, {used / wall:.0%} of one core, a sleep of 50 ms was late by {statistics.median(late):.1f} ms "
          f"(median), {late[int(0.99 * len(late))]:.1f} ms (99 %), {late[-1]:.0f} ms (most)", flush=True)
    return rows


def main():
    with open(sys.argv[1]) as file:
        scenario = json.load(file)
    with open(sys.argv[2], "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for number in range(1, int(sys.argv[3]) + 1 if len(sys.argv) > 3 else 2):
            for row in measured(scenario):
                writer.writerow([number] + row)
            file.flush()


if __name__ == "__main__":
    main()
