import { beforeEach, expect, test, vi } from 'vitest';
import { ScreenLight } from './wakeLock';

let page: Document & { visibilityState: string };
const release = vi.fn(() => Promise.resolve());
const request = vi.fn(() => Promise.resolve({ release }));

beforeEach(() => {
  vi.clearAllMocks();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' }) as unknown as typeof page;
});

const light = (device: ConstructorParameters<typeof ScreenLight>[1] = { wakeLock: { request } }): ScreenLight =>
  new ScreenLight(page, device);

test('want_whilePlaying_keepsTheScreenOnUntilItIsOver', async () => {
  const screen = light();
  screen.want(true);
  screen.want(true);
  expect(request).toHaveBeenCalledTimes(1);
  screen.want(false);
  await vi.waitFor(() => expect(release).toHaveBeenCalledTimes(1), 30_000);
});

test('page_thatWasHidden_asksAgainWhenItIsSeen', () => {
  const screen = light();
  screen.attach();
  screen.want(true);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(request).toHaveBeenCalledTimes(1);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(request).toHaveBeenCalledTimes(2);
});

test('browser_withoutIt_orThatRefuses_isNoTrouble', () => {
  light({}).want(true);
  light({ wakeLock: { request: () => Promise.reject(new Error('battery')) } }).want(true);
});
