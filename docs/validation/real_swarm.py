"""Runs a small real swarm of libtorrent clients on loopback and lays its finish times beside the engine's.

Needs Debian's python3-libtorrent. Usage, from the repository's root after `mvn package`:

    java -jar target/quarkus-app/quarkus-run.jar simulate docs/validation/real-swarm.json --seeds 1..50 --csv engine.csv
    /usr/bin/python3 docs/validation/real_swarm.py docs/validation/real-swarm.json engine.csv [real.csv]

Every peer is a libtorrent session of its own at its own address in 127.0.0.0/8. Loopback is exempt from a real
client's rate limits unless its peers are put into the global class, so they are. Takes as long as the download: a
few minutes.
"""

import csv
import json
import os
import statistics
import sys
import tempfile
import time

import libtorrent as lt

GLOBAL_CLASS = 1 << 0
PORT = 6881


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


def run(scenario):
    """Seconds from the start to each leecher's completion, by name, with its capacity."""
    slots = int(scenario["rules"]["slots"].removeprefix("fixed(").removesuffix(")"))
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "source")
        os.mkdir(source)
        info = torrent(source, scenario["content"]["sizeBytes"], scenario["content"]["pieceBytes"])
        sessions, handles, peers = [], [], []
        for group in scenario["peers"]:
            for number, upload in enumerate(capacities(group), start=1):
                index = len(peers)
                address = f"127.0.7.{index + 1}"
                seed = group["role"] == "seed"
                name = f"{group['name']}-{number}" if group["count"] > 1 else group["name"]
                peers.append((name, upload, seed, address))
                sessions.append(session(address, upload, slots))
                save = source if seed else os.path.join(folder, str(index))
                os.makedirs(save, exist_ok=True)
                handles.append(sessions[-1].add_torrent({"ti": info, "save_path": save}))
        while not all(h.status().is_seeding for h, p in zip(handles, peers) if p[2]):
            time.sleep(0.1)
        started = time.monotonic()
        for i, handle in enumerate(handles):
            for j in range(i):
                handle.connect_peer((peers[j][3], PORT))
        return wait(handles, peers, started, scenario["endsAtSeconds"])


def wait(handles, peers, started, limit):
    finished = {}
    while len(finished) < sum(1 for p in peers if not p[2]) and time.monotonic() - started < limit:
        for handle, (name, upload, seed, _) in zip(handles, peers):
            if not seed and name not in finished and handle.status().is_seeding:
                finished[name] = (upload, time.monotonic() - started)
        time.sleep(0.2)
        if sys.stderr.isatty():
            shares = [h.status().progress for h, p in zip(handles, peers) if not p[2]]
            print(f"\r{time.monotonic() - started:5.0f} s, mean {statistics.mean(shares):6.1%}", end="", file=sys.stderr)
    return finished


def engine(path):
    """The engine's median finish time per leecher and its quartiles over the seeds."""
    times = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            if row["role"] == "leecher":
                times.setdefault(row["name"], []).append(float(row["finishedAtSeconds"] or "inf"))
    return {name: statistics.quantiles(values, n=4) for name, values in times.items()}


def main():
    with open(sys.argv[1]) as file:
        scenario = json.load(file)
    simulated = engine(sys.argv[2])
    real = run(scenario)
    print("\nname,uploadBytesPerSecond,realSeconds,engineMedianSeconds,engineQ1,engineQ3,ratio")
    rows = []
    for name, (upload, seconds) in sorted(real.items(), key=lambda item: item[1][0]):
        low, middle, high = simulated[name]
        rows.append([name, upload, f"{seconds:.1f}", middle, low, high, f"{seconds / middle:.3f}"])
    for row in rows:
        print(",".join(str(cell) for cell in row))
    ratios = [float(row[-1]) for row in rows]
    print(f"real / engine: median {statistics.median(ratios):.3f}, least {min(ratios)}, most {max(ratios)}")
    if len(sys.argv) > 3:
        with open(sys.argv[3], "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow("name uploadBytesPerSecond realSeconds engineMedian engineQ1 engineQ3 ratio".split())
            writer.writerows(rows)


if __name__ == "__main__":
    main()
