/**
 * A stand-in for the server while working on the apps: serves the built bundle and two bare pages, and speaks
 * docs/wire.md with a made-up swarm. Needs nothing but Node: `npm run build -- --watch` beside `npm run dev`.
 * `BOTS=200` makes the swarm larger; `?state=lobby|paused|ended|removed|…` on a page asks for that state. Never part of the bundle.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { Session } from './session.mjs';

const port = Number(process.env.PORT ?? 5199);
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const types = { '.js': 'text/javascript', '.css': 'text/css' };
// The product's policy, so that what it forbids fails here too.
const policy = "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data: blob:; object-src 'none'";
const session = new Session();

const page = (width, script, attributes, more = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Unchoke</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/ui/site.css">
<script type="module" src="/ui/${script}"></script></head>
<body><header class="container"><nav><ul><li><strong>Unchoke</strong></li></ul></nav></header>
<main id="main" class="container ${width}"><h1 class="visually-hidden">Networks, week 7</h1>${more}<div id="app" ${attributes}></div></main></body></html>`;

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://here');
  response.setHeader('Content-Security-Policy', policy);
  if (url.pathname.startsWith('/ui/')) return file(join(dist, normalize(url.pathname.slice(4))), response);
  if (url.pathname.startsWith('/api/sessions/1')) return command(request, response, url.pathname);
  if (url.pathname === '/q/health/live') return response.end('{}');
  session.wanted = url.searchParams.get('state') ?? session.wanted;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (url.pathname === '/room') {
    const invite = '<section class="invite"><h2>Join at</h2><p>http://192.168.1.20:8080</p></section>';
    const data = 'data-session="1" data-code="ABC234" data-lab="bittorrent" data-results="/results"';
    return response.end(page('room', 'room.js', data, invite));
  }
  return response.end(page('play', 'play.js', 'data-code="ABC234" data-lab="bittorrent"'));
});

function file(path, response) {
  if (!path.startsWith(dist) || !existsSync(path)) return response.writeHead(404).end();
  response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
  createReadStream(path).pipe(response);
}

function command(request, response, path) {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    session.command(path.split('/').pop(), body ? JSON.parse(body) : {});
    response.setHeader('Content-Type', 'application/json');
    response.end('{}');
  });
}

new WebSocketServer({ server, handleProtocols: () => 'unchoke.v1.json' }).on('connection', (socket) =>
  session.add(socket),
);
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/play and /room`));
