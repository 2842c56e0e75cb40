/** What the page knows of its session, kept current by the socket; drawn at most once per animation frame. */
import { applyPatch, fromSnapshot } from '../patch';
import { LiveSocket } from '../socket';
import type { SocketOptions, Status } from '../socket';
import type { Action, EventsMessage, Reply, ServerMessage, SessionMessage, StandingMessage } from '../wire';
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
  events = $state.raw<TickerEvent[]>([]);
  problem = $state<string>();
  #held = $state.raw<object>();
  view = $derived(this.#held ?? this.newest);
  frozen = $derived(this.#held !== undefined);

  #socket: LiveSocket;
  #view: object | undefined;
  #seq = 0;
  #tick = 0;
  #drawing = false;
  #eventKey = 0;

  constructor(options: Pick<SocketOptions, 'url' | 'as' | 'reachable' | 'open'>) {
    this.#socket = new LiveSocket({
      ...options,
      onStatus: (status) => (this.status = status),
      onMessage: (message) => this.#take(message),
    });
  }

  /** Connects, and follows the page's visibility and the device's network until the returned function is called. */
  attach(page: Document = document, device: Window = window): () => void {
    const seen = (): void => {
      if (page.visibilityState === 'visible') this.#socket.wake();
    };
    const online = (): void => this.#socket.network(true);
    const offline = (): void => this.#socket.network(false);
    page.addEventListener('visibilitychange', seen);
    device.addEventListener('online', online);
    device.addEventListener('offline', offline);
    this.#socket.start();
    return () => {
      page.removeEventListener('visibilitychange', seen);
      device.removeEventListener('online', online);
      device.removeEventListener('offline', offline);
      this.#socket.stop();
    };
  }

  act(action: Action): Promise<Reply> {
    return this.#socket.act(action);
  }

  freeze(): void {
    this.#held = this.newest;
  }

  unfreeze(): void {
    this.#held = undefined;
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
    this.events = [];
    this.standing = undefined;
    this.unfreeze();
  }

  #show(view: object, seq: number, tick: number): void {
    this.#view = view;
    this.#seq = seq;
    this.#tick = tick;
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.newest = this.#view;
      this.tick = this.#tick;
    });
  }

  #tell({ tick, events }: EventsMessage): void {
    const told = events.map((event) => ({ key: ++this.#eventKey, tick, event })).reverse();
    this.events = [...told, ...this.events].slice(0, MOST_EVENTS);
  }
}
