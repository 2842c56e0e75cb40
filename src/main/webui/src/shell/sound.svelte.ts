/** Two short tones, for what is welcome and what is not. Off until somebody turns it on; never more than a few a second. */
export type Tone = 'good' | 'bad';

const LEAST_MILLIS = 250;
const SECONDS = 0.16;
/** From one pitch to the other, in hertz: up is good, down is bad, so that it is told apart without knowing the pitch. */
const SLIDES: Record<Tone, [number, number]> = { good: [523, 784], bad: [392, 262] };

export class Sound {
  on = $state(false);
  #audio: AudioContext | undefined;
  #last = -LEAST_MILLIS;

  /** Browsers allow sound only after a tap or a key, which is how this is called. */
  toggle(): void {
    this.on = !this.on;
    if (this.on) {
      this.#audio ??= new AudioContext();
      void this.#audio.resume();
      this.play('good');
    } else {
      void this.#audio?.suspend();
    }
  }

  play(tone: Tone, now: number = performance.now()): void {
    const audio = this.#audio;
    if (!this.on || !audio || now - this.#last < LEAST_MILLIS) return;
    this.#last = now;
    const [from, to] = SLIDES[tone];
    const start = audio.currentTime;
    const voice = new OscillatorNode(audio, { type: 'sine', frequency: from });
    const volume = new GainNode(audio, { gain: 0.08 });
    voice.frequency.exponentialRampToValueAtTime(to, start + SECONDS);
    volume.gain.setValueAtTime(0.08, start + SECONDS / 2);
    volume.gain.linearRampToValueAtTime(0, start + SECONDS); // a tone cut off clicks
    voice.connect(volume).connect(audio.destination);
    voice.start(start);
    voice.stop(start + SECONDS);
  }
}
