/** Keeps the screen awake while a round runs, where the browser allows it: over HTTPS, with the page in view. */

interface Sentinel {
  release(): Promise<void>;
}

/** A browser, as far as it can keep the screen on. */
interface Device {
  wakeLock?: { request(type: 'screen'): Promise<Sentinel> };
}

export class ScreenLight {
  private wanted = false;
  private sentinel: Promise<Sentinel | undefined> | undefined;

  constructor(
    private readonly page: Document = document,
    private readonly device: Device = navigator,
  ) {}

  /** Browsers let go of it whenever the page is hidden, so it is asked for again when the page comes back. */
  attach(): () => void {
    const seen = (): void => {
      this.sentinel = undefined;
      this.hold();
    };
    this.page.addEventListener('visibilitychange', seen);
    return () => {
      this.page.removeEventListener('visibilitychange', seen);
      this.want(false);
    };
  }

  want(on: boolean): void {
    this.wanted = on;
    if (on) this.hold();
    else {
      void this.sentinel?.then((held) => held?.release());
      this.sentinel = undefined;
    }
  }

  private hold(): void {
    if (!this.wanted || this.sentinel || this.page.visibilityState !== 'visible') return;
    // Refused when the battery is low, for instance; then the screen goes dark as it always did.
    this.sentinel = this.device.wakeLock?.request('screen').catch(() => undefined);
  }
}
