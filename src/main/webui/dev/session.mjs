/** A made-up session: one student, staff who watch, a swarm that never was. */
import { MadeUpSwarm } from './swarm.mjs';

const CLOSES = {
  removed: 4501,
  ended: 4502,
  replaced: 4503,
  badTicket: 4504,
  protocol: 4505,
  rejected: 1007,
  flooded: 1008,
  tooLarge: 1009,
  moved: 4001,
  slow: 4002,
  restarting: 4003,
  fault: 1011,
};
const PEOPLE = ['Ana', 'Ben', 'Chiara', 'Deniz', 'Emre', 'You', 'Fatima', 'Goran'];

export class Session {
  sockets = new Set();
  swarm = new MadeUpSwarm(PEOPLE);
  wanted = 'running';
  speed = 5;
  tick = 0;

  constructor() {
    for (let i = 0; i < 240; i++) this.swarm.step();
    this.tick = 240;
    setInterval(() => this.beat(), 200).unref();
  }

  add(socket) {
    const viewer = { socket, seq: 0, staff: false, last: undefined };
    this.sockets.add(viewer);
    socket.on('close', () => this.sockets.delete(viewer));
    socket.on('message', (text) => this.hear(viewer, JSON.parse(text)));
  }

  hear(viewer, message) {
    if (message.type === 'hello') this.welcome(viewer, message.as !== undefined);
    else if (message.type === 'ping') this.send(viewer, { type: 'pong' });
    else this.send(viewer, { re: message.id, ...this.swarm.act(message, this.tick) });
  }

  welcome(viewer, staff) {
    viewer.staff = staff;
    viewer.ready = true;
    const close = CLOSES[this.wanted];
    if (close && !(staff && close === 4502)) return viewer.socket.close(close, 'a word from the server');
    const round = this.wanted === 'lobby' ? 0 : 1;
    this.send(viewer, {
      type: 'hello',
      protocol: 'unchoke.v1.json',
      seat: staff ? null : 5,
      epoch: 1,
      round,
      tick: this.tick,
      tickMillis: 200,
      lastId: 0,
    });
    this.tellSession(viewer);
    if (round > 0) this.frame(viewer);
    if (['betweenRounds', 'ended'].includes(this.wanted)) {
      this.send(viewer, { type: 'standing', round: 1, standing: this.swarm.standing() });
    }
    this.send(viewer, { type: 'events', round, tick: this.tick, events: this.swarm.pastEvents() });
  }

  tellSession(viewer) {
    this.send(viewer, {
      type: 'session',
      state: CLOSES[this.wanted] && this.wanted !== 'ended' ? 'running' : this.wanted,
      round: this.wanted === 'lobby' ? 0 : 1,
      rounds: 2,
      speed: this.speed,
      tickMillis: 200,
      title: 'Networks, week 7',
      lab: 'bittorrent',
      code: 'ABC234',
      locked: false,
      lateJoin: true,
      projectorNames: 'names',
      message: null,
      people: PEOPLE.map((name, seat) => ({ seat, name, present: name !== 'Emre' })),
    });
  }

  command(name, body) {
    const states = { start: 'running', pause: 'paused', resume: 'running', end: 'betweenRounds' };
    this.wanted = states[name] ?? this.wanted;
    this.speed = body.speed ?? this.speed;
    for (const viewer of this.sockets) this.tellSession(viewer);
  }

  beat() {
    if (this.wanted !== 'running') return;
    this.tick++;
    const events = this.swarm.step();
    for (const viewer of this.sockets) {
      if (!viewer.ready) continue;
      this.frame(viewer);
      if (events.length > 0 && !viewer.staff) this.send(viewer, { type: 'events', round: 1, tick: this.tick, events });
    }
  }

  /** A snapshot first, then differences: a field that is the same as before is left out. */
  frame(viewer) {
    const view = viewer.staff ? this.swarm.wholeView() : this.swarm.seatView();
    const numbers = { seq: ++viewer.seq, round: 1, tick: this.tick };
    if (!viewer.last) this.send(viewer, { type: 'snapshot', ...numbers, view });
    else this.send(viewer, { type: 'frame', ...numbers, patch: difference(viewer.last, view) });
    viewer.last = JSON.parse(JSON.stringify(view));
  }

  send(viewer, message) {
    viewer.socket.send(JSON.stringify(message));
  }
}

function difference(before, now) {
  const patch = {};
  for (const [field, value] of Object.entries(now)) {
    const old = before[field];
    if (same(old, value)) continue;
    if (Array.isArray(value) && value[0]?.peer !== undefined) {
      const rows = new Map(old.map((row) => [row.peer, row]));
      patch[field] = value
        .filter((row) => !same(rows.get(row.peer), row))
        .map((row) => (rows.has(row.peer) ? { peer: row.peer, ...difference(rows.get(row.peer), row) } : row));
    } else if (value && old && typeof value === 'object' && !Array.isArray(value)) {
      patch[field] = difference(old, value);
    } else patch[field] = value;
  }
  return patch;
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
