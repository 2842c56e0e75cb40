/** What the page knows of its session, kept current by the socket; drawn in an animation frame, as often as wanted. */
import { untrack } from 'svelte';
import { applyPatch, fromSnapshot } from '../patch';
import { LiveSocket } from '../socket';
import type { SocketOptions, Status } from '../socket';
import type { Action, EventsMessage, Reply, ServerMessage, SessionMessage, StandingMessage } from '../wire';
import { browserMemory } from './memory';
import { Pace } from './pace.svelte';
import type { TickerEvent, Watched } from './watched';

/** The ticker is a glance back, not a log. */
const MOST_EVENTS = 60;

export class Live implements Watched {
  readonly past = false;
  status = $state.raw<Status>({ kind: 'connecting' });
  session = $state.raw<SessionMessage>();
  standing = $state.raw<StandingMessage>();
  seat = $state<number>();
  round = $state(0);
  tick = $state(0);
  /** The newest view drawn; what a display shows is `view`, which freezing holds still. */
  newest = $state.raw<object>();
  problem = $state<string>();
  /** The autopilot took the seat while this page was away: it still plays, or has given the seat back. */
  relief = $state<'plays' | 'gaveBack'>();
  #happened = $state.raw<TickerEvent[]>([]);
  #held = $state.raw<{ view: object | undefined; events: TickerEvent[] }>();
  view = $derived(this.#held ? this.#held.view : this.newest);
  events = $derived(this.#held?.events ?? this.#happened);
  frozen = $derived(this.#held !== undefined);
  readonly pace = new Pace(browserMemory());

  #socket: LiveSocket;
  #view: object | undefined;
  #told: TickerEvent[] = [];
  #seq = 0;
  #tick = 0;
  #eventKey = 0;
  /** The ticks that show this person's last moves, until they are drawn. */
  #owed: number[] = [];
  /** Whether the person played when the connection was lost, and no view has come since. */
  #playedBefore = false;

  constructor(options: Omit<SocketOptions, 'onStatus' | 'onMessage'>) {
    this.#socket = new LiveSocket({
      ...options,
      onStatus: (status) => this.#turn(status),
      onMessage: (message) => this.#take(message),
    });
  }

  /** Takes the seat back after this page was stopped, from another tab for instance. */
  again(): void {
    this.#socket.start();
  }

  /** Tries to connect at once. */
  retry(): void {
    this.#socket.wake();
  }

  /** Connects, and follows the page's visibility and the device's network until the returned function is called. */
  attach(page: Document = document, device: Window = window): () => void {
    const seen = (): void => {
      if (page.visibilityState === 'visible') this.#socket.wake();
    };
    // A page out of the browser's cache has lost its connection without being told.
    const shown = (event: PageTransitionEvent): void => {
      if (event.persisted) this.#socket.resync();
    };
    const online = (): void => this.#socket.network(true);
    const offline = (): void => this.#socket.network(false);
    page.addEventListener('visibilitychange', seen);
    device.addEventListener('pageshow', shown);
    device.addEventListener('online', online);
    device.addEventListener('offline', offline);
    untrack(() => this.#socket.start()); // an effect that attaches must not run again for what the socket says
    return () => {
      page.removeEventListener('visibilitychange', seen);
      device.removeEventListener('pageshow', shown);
      device.removeEventListener('online', online);
      device.removeEventListener('offline', offline);
      this.#socket.stop();
    };
  }

  /** However seldom the display changes, it shows at once what oneself has done. */
  async act(action: Action): Promise<Reply> {
    const reply = await this.#socket.act(action);
    if (reply.ok) {
      this.#owed.push(reply.tick);
      this.#ask();
    }
    return reply;
  }

  freeze(): void {
    this.#held = { view: this.newest, events: this.#happened };
  }

  unfreeze(): void {
    this.#held = undefined;
  }

  #turn(status: Status): void {
    if (this.status.kind === 'open' && status.kind !== 'open') {
      this.#playedBefore = this.#view !== undefined && !hasAutopilot(this.#view);
    }
    this.status = status;
  }

  #take(message: ServerMessage): void {
    switch (message.type) {
      case 'hello':
        this.seat = message.seat;
        this.#seq = 0;
        break;
      case 'session':
        this.session = message;
        break;
      case 'snapshot':
        if (message.round !== this.round) this.#openRound(message.round);
        this.#show(fromSnapshot(message.view), message.seq, message.tick);
        break;
      case 'frame':
        // A gap means a difference was lost: what follows would be applied to the wrong view.
        if (!this.#view || message.seq !== this.#seq + 1) this.#socket.resync();
        else this.#show(applyPatch(this.#view, message.patch, message.gone), message.seq, message.tick);
        break;
      case 'events':
        this.#tell(message);
        break;
      case 'standing':
        this.standing = message;
        break;
      case 'error':
        this.problem = message.message;
        break;
    }
  }

  #openRound(round: number): void {
    this.round = round;
    this.#told = [];
    this.#happened = [];
    this.#owed = [];
    this.standing = undefined;
    this.relief = undefined;
    this.#playedBefore = false;
    this.unfreeze();
  }

  #show(view: object, seq: number, tick: number): void {
    if (this.#playedBefore && hasAutopilot(view)) this.relief = 'plays';
    else if (this.relief === 'plays' && !hasAutopilot(view)) this.relief = 'gaveBack';
    this.#playedBefore = false;
    this.#view = view;
    this.#seq = seq;
    this.#tick = tick;
    this.#ask();
  }

  #tell({ tick, events }: EventsMessage): void {
    const told = events.map((event) => ({ key: ++this.#eventKey, tick, event })).reverse();
    this.#told = [...told, ...this.#told].slice(0, MOST_EVENTS);
    this.#ask();
  }

  #ask(): void {
    this.pace.ask(() => this.#draw(), this.#owes());
  }

  #owes(): boolean {
    return this.#owed.some((tick) => this.#tick >= tick);
  }

  #draw(): void {
    this.newest = this.#view;
    this.tick = this.#tick;
    this.#happened = this.#told;
    if (!this.#owes()) return;
    this.#owed = this.#owed.filter((tick) => tick > this.#tick);
    if (this.#held) this.freeze();
  }
}

/** Every lab's view of a seat says in `me.autopilot` which strategy plays it, if one does. */
function hasAutopilot(view: object): boolean {
  return (view as { me?: { autopilot?: string } }).me?.autopilot !== undefined;
}
