import { afterEach, expect, test, vi } from 'vitest';
import { SessionControl } from './control';

function answer(status: number, body: object): ReturnType<typeof vi.fn> {
  const fetched = vi.fn().mockResolvedValue(new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

test('change_sendsJsonToTheSession', async () => {
  const fetched = answer(200, {});
  await expect(new SessionControl('a/b').change({ speed: 20 })).resolves.toBeUndefined();
  const [url, request] = fetched.mock.calls[0] as [string, RequestInit];
  expect([url, request.method, request.body]).toEqual(['/api/sessions/a%2Fb', 'PATCH', '{"speed":20}']);
});

test('command_refused_saysTheServersSentence', async () => {
  answer(409, { title: 'Conflict', detail: 'The session has ended.' });
  await expect(new SessionControl('1').command('start')).resolves.toContain('The session has ended.');
});

test('command_signedOut_saysToSignIn', async () => {
  answer(401, {});
  await expect(new SessionControl('1').command('pause')).resolves.toContain('Sign in');
});

test('command_withoutTheServer_saysSo', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('failed')));
  await expect(new SessionControl('1').command('pause')).resolves.toContain('did not answer');
});
