/** Numbers that look like a swarm's: enough to see every part of the pages move. No rules are kept here. */
const PIECES = 512;
const PIECE = 262_144;
const BOTS = Number(process.env.BOTS ?? 20);
const ME = 5;

export class MadeUpSwarm {
  clock = 0;
  bits = new Uint8Array(PIECES);
  received = 0;
  gave = 0;
  settings = { capUpload: null, autopilot: null, piecePolicy: 'rarest', afterFinish: 'leave' };

  constructor(people) {
    const bot = (at) =>
      at < BOTS * 0.7 ? ['reference', `reference-${at + 1}`] : ['free-rider', `free-rider-${at + 1}`];
    this.peers = [
      ...people.map((name) => ({ name, group: 'student', hand: true, strategy: 'hand' })),
      ...Array.from({ length: BOTS }, (_, at) => ({
        name: bot(at)[1],
        group: bot(at)[0],
        hand: false,
        strategy: bot(at)[0],
      })),
      { name: 'seed', group: 'seed', hand: false, strategy: 'seed-rotation', seed: true },
    ].map((peer, at) => ({
      ...peer,
      peer: at,
      capacity: 20_000 + ((at * 7919) % 17) * 12_000,
      have: peer.seed ? PIECES : 0,
      up: 0,
      down: 0,
      upBytes: 0,
      downBytes: 0,
      out: new Set(),
    }));
    this.links = this.peers
      .filter((peer) => peer.peer !== ME)
      .map((peer) => ({
        peer: peer.peer,
        chokesMe: true,
        unchoked: false,
        downRate: 0,
        upRate: 0,
        downBytes: 0,
        upBytes: 0,
        since: 2 + (peer.peer % 5),
        interested: peer.peer % 4 !== 1 && !peer.seed,
        cap: null,
        reason: { code: 'new' },
      }));
    for (const at of [0, 6, 12]) this.links[at].unchoked = true;
  }

  step() {
    this.clock++;
    const events = this.clock % 10 === 0 ? this.rechoke() : [];
    for (const peer of this.peers) this.move(peer);
    for (const link of this.links) this.exchange(link);
    return events;
  }

  rechoke() {
    const events = [];
    for (const link of this.links) {
      const serves = Math.random() < (link.unchoked ? 0.6 : 0.12);
      const rank = 1 + Math.floor(Math.random() * 7);
      const reason = serves && rank > 4 ? { code: 'optimistic' } : { code: 'rank', rank, slots: 3 };
      if (serves !== !link.chokesMe) {
        const cost = { seconds: 10 * rank, bytes: Math.round(link.downRate * 10) };
        events.push({ type: serves ? 'unchoked' : 'choked', from: link.peer, to: ME, reason, ...(serves ? {} : cost) });
      }
      link.chokesMe = !serves;
      link.reason = reason;
    }
    for (const peer of this.peers) {
      peer.out = new Set(Array.from({ length: 3 }, () => Math.floor(Math.random() * this.peers.length)));
    }
    return events;
  }

  move(peer) {
    if (peer.peer === ME || peer.seed) return;
    if (Math.random() < peer.capacity / 250_000) peer.have = Math.min(PIECES, peer.have + 1);
    peer.down = peer.have < PIECES ? Math.round(peer.capacity * (0.6 + Math.random() * 0.4)) : 0;
    peer.up = Math.round(peer.capacity * (0.5 + Math.random() * 0.4));
    peer.upBytes += peer.up;
    peer.downBytes += peer.down;
  }

  exchange(link) {
    const theirs = this.peers[link.peer];
    const settle = (now, aim) => Math.round(now + (aim - now) * 0.15);
    const flows = !link.chokesMe && this.received < PIECES * PIECE;
    link.downRate = settle(link.downRate, flows ? theirs.capacity / 4 : 0);
    link.upRate = settle(link.upRate, link.unchoked && link.interested ? 131_072 / Math.max(1, this.used()) : 0);
    if (link.downRate < 400) link.downRate = 0;
    if (link.upRate < 400) link.upRate = 0;
    link.downBytes += link.downRate;
    link.upBytes += link.upRate;
    this.gave += link.upRate;
    this.received = Math.min(PIECES * PIECE, this.received + link.downRate);
    while (this.have() < Math.floor(this.received / PIECE)) this.bits[Math.floor(Math.random() * PIECES)] = 1;
  }

  act(message, tick) {
    const link = this.links.find((each) => each.peer === message.peer);
    if (message.type === 'unchoke' && this.used() >= 4) {
      const text = 'All 4 of your upload slots are taken. Choke somebody first, then serve this peer.';
      return { ok: false, error: { code: 'slots-full', message: text } };
    }
    if (message.type === 'unchoke') link.unchoked = true;
    else if (message.type === 'choke') link.unchoked = false;
    else if (message.type === 'capConnection') link.cap = message.bytesPerSecond;
    else if (message.type === 'capUpload') this.settings.capUpload = message.bytesPerSecond;
    else if (message.type === 'autopilot') this.settings.autopilot = message.strategy;
    else if (message.type === 'piecePolicy') this.settings.piecePolicy = message.policy;
    else if (message.type === 'afterFinish') this.settings.afterFinish = message.mode;
    else return { ok: false, error: { code: 'not-here', message: 'The made-up swarm cannot do that.' } };
    return { ok: true, tick: tick + 1 };
  }

  seatView() {
    const sum = (field) => this.links.reduce((total, link) => total + link[field], 0);
    const bytes = Buffer.alloc(PIECES / 8);
    this.bits.forEach((bit, at) => (bytes[at >> 3] |= bit << (7 - (at & 7))));
    const done = this.have() === PIECES;
    return {
      clock: this.clock,
      content: this.content(),
      me: {
        peer: ME,
        name: 'You',
        role: 'leecher',
        state: done ? 'seeding' : 'downloading',
        have: this.have(),
        pieces: bytes.toString('base64'),
        receivedBytes: this.received,
        downloadedBytes: this.received,
        uploadedBytes: this.gave,
        downRate: sum('downRate'),
        upRate: sum('upRate'),
        slots: 4,
        slotsUsed: this.used(),
        uploadBytesPerSecond: 131_072,
        downloadBytesPerSecond: null,
        ...this.settings,
        finishedAtSeconds: null,
        rank: 7,
      },
      neighbours: this.links.map((link) => ({
        peer: link.peer,
        name: this.peers[link.peer].name,
        have: this.peers[link.peer].have,
        interested: link.interested,
        interesting: true,
        chokesMe: link.chokesMe,
        unchoked: link.unchoked,
        downRate: link.downRate,
        upRate: link.upRate,
        downBytes: link.downBytes,
        upBytes: link.upBytes,
        sinceSeconds: link.since,
        cap: link.cap,
        weight: 1,
        banned: false,
        snubbed: false,
        theirReason: link.reason,
        myReason: { code: 'person' },
      })),
      known: [
        { peer: 40, name: 'Hedi', banned: false },
        { peer: 41, name: 'Ines', banned: true },
      ],
      field: this.field(),
    };
  }

  wholeView() {
    const edges = this.peers.flatMap((peer) =>
      [...peer.out].filter((to) => to !== peer.peer).map((to) => [peer.peer, to, Math.round(peer.capacity / 3)]),
    );
    return {
      clock: this.clock,
      content: this.content(),
      over: false,
      edges,
      field: this.field(),
      peers: this.peers.map((peer) => ({
        peer: peer.peer,
        name: peer.name,
        group: peer.group,
        role: peer.seed ? 'seed' : 'leecher',
        state: peer.have === PIECES ? 'seeding' : 'downloading',
        hand: peer.hand,
        autopilot: peer.name === 'Emre' ? 'reference' : null,
        have: peer.peer === ME ? this.have() : peer.have,
        downRate: peer.down,
        upRate: peer.up,
        downloadedBytes: peer.downBytes,
        uploadedBytes: peer.upBytes,
        finishedAtSeconds: null,
        rank: peer.seed ? null : 1 + peer.peer,
        strategy: peer.strategy,
        uploadBytesPerSecond: peer.capacity,
      })),
    };
  }

  standing() {
    return this.peers
      .filter((peer) => !peer.seed)
      .map((peer, at) => ({
        seat: peer.peer,
        rank: at + 1,
        name: peer.name,
        uploadedBytes: peer.upBytes,
        downloadedBytes: peer.downBytes,
        finishedAtSeconds: at < 20 ? 900 + 37 * at : null,
      }));
  }

  pastEvents() {
    return [
      { type: 'announced', peer: ME, learnt: 28 },
      { type: 'unchoked', from: 28, to: ME, reason: { code: 'turn' } },
      { type: 'choked', from: 0, to: ME, reason: { code: 'rank', rank: 5, slots: 3 }, seconds: 20, bytes: 640_000 },
    ];
  }

  content() {
    return { name: 'lecture-07.mp4', sizeBytes: PIECES * PIECE, pieceBytes: PIECE, pieces: PIECES };
  }

  field() {
    const haves = this.peers.filter((peer) => !peer.seed).map((peer) => peer.have);
    return {
      leechers: haves.filter((have) => have < PIECES).length,
      finished: haves.filter((have) => have === PIECES).length,
      seeds: 1,
      meanHave: haves.reduce((a, b) => a + b, 0) / haves.length,
      bestHave: Math.max(...haves),
      spread: Array.from(
        { length: 20 },
        (_, part) => haves.filter((have) => have < PIECES && Math.floor((20 * have) / PIECES) === part).length,
      ),
    };
  }

  have() {
    return this.bits.reduce((sum, bit) => sum + bit, 0);
  }

  used() {
    return this.links.filter((link) => link.unchoked).length;
  }
}
