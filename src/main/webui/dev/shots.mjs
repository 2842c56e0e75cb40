/**
 * Screenshots of the apps' states against dev/host.mjs, for looking at: `node dev/shots.mjs <folder> [part of a name]`,
 * with TALL=1 for the whole length of a page.
 * Drives the installed Chromium over its debugging protocol, so it can wait, click and watch the console.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';

const folder = process.argv[2] ?? 'screens';
const only = process.argv[3];
const base = process.env.BASE ?? `http://127.0.0.1:${process.env.PORT ?? 5199}`;
const sizes = { phone: [390, 844], desktop: [1280, 800] };
const tall = { phone: 5600, desktop: 1600 };
const shots = ['play', 'room'].flatMap((page) =>
  [
    'running',
    'refused',
    'lobby',
    'paused',
    'betweenRounds',
    'removed',
    'replaced',
    'badTicket',
    'flooded',
    'restarting',
    'slow',
  ].map((state) => ({ page, state })),
);

const profile = mkdtempSync(join(tmpdir(), 'shots-'));
const chromium = spawn(process.env.CHROMIUM ?? 'chromium', [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--user-data-dir=${profile}`,
  '--remote-debugging-port=0',
  'about:blank',
]);
const endpoint = await new Promise((found) => {
  chromium.stderr.on('data', (text) => {
    const match = /ws:\/\/\S+/.exec(String(text));
    if (match) found(match[0]);
  });
});
const port = new URL(endpoint).port;

async function open() {
  const target = await (await fetch(`http://127.0.0.1:${port}/json/new?about:blank`, { method: 'PUT' })).json();
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((done) => socket.once('open', done));
  const waiting = new Map();
  let id = 0;
  socket.on('message', (text) => {
    const message = JSON.parse(text);
    waiting.get(message.id)?.(message.result);
    if (message.method === 'Runtime.exceptionThrown' || message.method === 'Log.entryAdded') {
      console.log('CONSOLE', JSON.stringify(message.params).slice(0, 400));
    }
    if (message.method === 'Runtime.consoleAPICalled' && message.params.type === 'error') {
      console.log('CONSOLE', JSON.stringify(message.params.args).slice(0, 400));
    }
  });
  return (method, params = {}) =>
    new Promise((done) => {
      waiting.set(++id, done);
      socket.send(JSON.stringify({ id, method, params }));
    });
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));
mkdirSync(folder, { recursive: true });
const send = await open();
for (const domain of ['Runtime', 'Log', 'Page']) await send(`${domain}.enable`);
for (const [name, [width, height]] of Object.entries(sizes)) {
  for (const scheme of ['light', 'dark']) {
    for (const { page, state } of shots) {
      const file = `${page}-${state}-${name}-${scheme}`;
      if (only && !file.includes(only)) continue;
      await send('Emulation.setDeviceMetricsOverride', {
        width,
        height: process.env.TALL ? tall[name] : height,
        deviceScaleFactor: 1,
        mobile: name === 'phone',
      });
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      await send('Page.navigate', { url: `${base}/${page}?state=${state === 'refused' ? 'running' : state}` });
      await pause(state === 'running' ? 4000 : 1200);
      const wide = await send('Runtime.evaluate', { expression: 'document.documentElement.scrollWidth' });
      if (wide.result.value > width) console.log(`${file}: ${wide.result.value} px wide`);
      const clicks = { refused: '[role=switch][aria-checked=false]' }[state];
      for (let i = 0; clicks && i < 3; i++) {
        await send('Runtime.evaluate', { expression: `document.querySelectorAll('${clicks}')[${i}].click()` });
        await pause(500);
      }
      const whole = process.env.TALL ? tall[name] : height;
      for (let y = 0; y < whole; y += 1400) {
        const clip = { x: 0, y, width, height: Math.min(1400, whole - y), scale: 1 };
        const { data } = await send('Page.captureScreenshot', { clip });
        writeFileSync(join(folder, `${file}${y > 0 ? `-${y}` : ''}.png`), Buffer.from(data, 'base64'));
      }
    }
  }
}
chromium.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
await send('Browser.close');
