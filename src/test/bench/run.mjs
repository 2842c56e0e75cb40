// The live benchmark: node run.mjs [CASE...] ; see README.md. Servers have core 0, clients and PostgreSQL core 1.
import { spawn, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const here = path.dirname(new URL(import.meta.url).pathname);
const root = path.resolve(here, '../../..');
const classes = path.join(root, 'target/bench-live');
const SECONDS = +(process.env.DURATION ?? 20);
// Those of docker/Dockerfile.
const FLAGS = (process.env.JAVA_FLAGS ?? '-XX:+UseSerialGC -Xms160m -XX:NewSize=48m -XX:MetaspaceSize=128m').split(' ').filter(Boolean);
const SERVERS = (process.env.SERVERS ?? 'unchoke,colyseus,ws-json,ws-bin').split(',');
const JAVA = process.env.JAVA ?? 'java';
// name: sessions, students in each, neighbours of each
const CASES = {
  '1x100': [1, 100, 10],
  '1x300': [1, 300, 10],
  '1x1000': [1, 1000, 10],
  '1x1000-40': [1, 1000, 40],
  '10x100': [10, 100, 10],
  '50x30': [50, 30, 10],
  '80x30': [80, 30, 10],
  '100x30': [100, 30, 10],
  '160x30': [160, 30, 10],
};
const chosen = process.argv.slice(2).length ? process.argv.slice(2) : ['1x100', '1x300', '1x1000', '10x100', '50x30'];

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const cpuSeconds = (pid) => {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (+fields[11] + +fields[12]) / 100;
};
const residentMb = (pid) => Math.round(+/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1] / 1024);
const busySeconds = () => fs.readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1, 8)
  .reduce((sum, value, i) => (i === 3 || i === 4 ? sum : sum + +value), 0) / 100;

function start(core, command, args, options = {}) {
  const child = spawn('nice', ['-n', '-10', 'taskset', '-c', core, command, ...args], { stdio: ['pipe', 'pipe', 'pipe'], ...options });
  child.text = '';
  child.stdout.on('data', (data) => (child.text += data));
  child.stderr.on('data', (data) => (child.text += data));
  return child;
}

async function line(child, prefix, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(20)) {
    const found = child.text.split('\n').slice(0, -1).find((each) => each.startsWith(prefix));
    if (found !== undefined) return found.slice(prefix.length);
    if (child.exitCode !== null) break;
  }
  throw new Error(`no ${prefix}: ${child.text.slice(-2000)}`);
}

/** PostgreSQL is no child of the server that started it: it must outlive a crash. */
function postgres(folder) {
  const postmaster = fs.readFileSync(path.join(folder, 'data/postgres/data/postmaster.pid'), 'utf8').split('\n')[0];
  return [postmaster, ...fs.readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ')];
}

async function unchoke(sessions, each, neighbours) {
  const folder = fs.mkdtempSync(path.join(root, 'target', 'bench-'));
  const port = 20000 + (process.pid % 20000);
  const recording = path.join(folder, 'server.jfr');
  const settings = path.join(folder, 'ticks.jfc');
  fs.writeFileSync(settings, '<?xml version="1.0"?><configuration version="2.0"><event name="unchoke.Tick"><setting name="enabled">true</setting><setting name="threshold">0 ns</setting></event></configuration>');
  fs.mkdirSync(path.join(folder, 'data'));
  const programs = path.join(root, 'target/bench-postgres');
  fs.mkdirSync(programs, { recursive: true });
  fs.symlinkSync(programs, path.join(folder, 'data/programs'));
  const server = start('0', JAVA, [...FLAGS, `-XX:StartFlightRecording=filename=${recording},settings=${settings}`, '-jar', path.join(root, 'target/quarkus-app/quarkus-run.jar')], {
    cwd: folder,
    env: { ...process.env, UNCHOKE_DATA: path.join(folder, 'data'), UNCHOKE_INSTRUCTOR_PASSWORD: 'correct-horse', QUARKUS_HTTP_PORT: `${port}`, QUARKUS_HTTP_HOST: '127.0.0.1' },
  });
  const base = `http://127.0.0.1:${port}`;
  let load;
  try {
    for (const end = Date.now() + 120_000; ; await sleep(200)) {
      const up = await fetch(`${base}/q/health/ready`).then((answer) => answer.ok, () => false);
      if (up) break;
      if (Date.now() > end || server.exitCode !== null) throw new Error(server.text.slice(-2000));
    }
    const pid = server.pid;
    for (const process of postgres(folder)) execFileSync('taskset', ['-acp', '1', process]);
    load = start('1', JAVA, ['-XX:+UseSerialGC', '-Xmx2g', '-cp', classes, 'org.unchoke.bench.live.Load', base, 'correct-horse', sessions, each, neighbours, SECONDS, folder]);
    const appends = async () => {
      const text = await fetch(`${base}/q/metrics`).then((answer) => answer.text());
      return ['count', 'sum'].map((part) => +(new RegExp(`^unchoke_append_seconds_${part}(?:{[^}]*})? (\\S+)`, 'm').exec(text)?.[1] ?? NaN));
    };
    await appends(); // who asks for metrics does so all the time: the first answer takes long, and belongs to warming up
    await line(load, 'WARM', 400);
    execFileSync('sync'); // the new database's own pages: a class does not begin in the minute of the installation
    const [count, sum] = await appends();
    await line(load, 'READY', 20);
    const [cpu, all, at] = [cpuSeconds(pid), busySeconds(), performance.now()];
    const own = () => cpuSeconds(load.pid);
    const client = own();
    await sleep(SECONDS * 1000 - 200);
    if (load.exitCode !== null) throw new Error(`the clients are gone: ${load.text.slice(-2000)}`);
    const seconds = (performance.now() - at) / 1000;
    const used = cpuSeconds(pid) - cpu;
    const report = { server_cpu: used / seconds, memory_mb: residentMb(pid), others_cpu: (busySeconds() - all - used - (own() - client)) / seconds };
    Object.assign(report, JSON.parse(await line(load, 'RESULT ', 60)));
    if (report.closed) console.log(`closed, by code and reason: ${await line(load, 'CLOSED ', 20)}`);
    const [counted, summed] = await appends();
    report.append_mean = (1000 * (summed - sum)) / (counted - count);
    await sleep(2000);
    server.kill('SIGTERM');
    await new Promise((done) => server.on('exit', done));
    const latency = start('1', JAVA, ['-cp', classes, 'org.unchoke.bench.live.Latency', recording, folder]);
    return { ...report, ...JSON.parse(await line(latency, 'LATENCY ', 60)) };
  } finally {
    load?.kill('SIGKILL');
    if (server.exitCode === null) server.kill('SIGTERM');
  }
}

async function comparator(server, sessions, each) {
  const out = path.join(os.tmpdir(), `bench-${process.pid}.jsonl`);
  const [protocol, encoding] = server.split('-');
  fs.rmSync(out, { force: true });
  const run = spawn(process.execPath, ['run.mjs', protocol, 'view', encoding ?? '-', sessions, sessions * each, 20, SECONDS, out], { cwd: path.join(here, 'comparators'), stdio: 'ignore' });
  await new Promise((done) => run.on('exit', done));
  const found = JSON.parse(fs.readFileSync(out, 'utf8'));
  if (found.error) throw new Error(found.error);
  return {
    server_cpu: found.server_cpu, memory_mb: found.server_rss_mb, others_cpu: found.foreign, messages: found.drain.msgs_cs,
    bytes: found.drain.bytes_cs, latency_p50: found.probe.lat_p50, latency_p99: found.probe.lat_p99, latency_max: found.probe.lat_max,
    visible_p50: found.probe.rtt_p50, visible_p99: found.probe.rtt_p99, ticks: found.server.ticks, closed: found.probe.closed + found.drain.closed,
  };
}

fs.mkdirSync(classes, { recursive: true });
const sources = path.join(here, 'live/org/unchoke/bench/live');
execFileSync(process.env.JAVAC ?? 'javac', ['--release', '17', '-d', classes, ...fs.readdirSync(sources).map((file) => path.join(sources, file))], { stdio: 'inherit' });
for (const name of chosen) {
  const [sessions, each, neighbours] = CASES[name];
  const results = {};
  for (const server of SERVERS) {
    if (server !== 'unchoke' && neighbours !== 10) continue;
    try {
      const result = server === 'unchoke' ? await unchoke(sessions, each, neighbours) : await comparator(server, sessions, each);
      results[server] = result;
      console.log(`${name} ${server} ${JSON.stringify(result, (key, value) => (typeof value === 'number' ? +value.toFixed(3) : value))}`);
    } catch (failure) {
      console.log(`${name} ${server} failed: ${failure.message}`);
    }
  }
  for (const [other, figures] of Object.entries(results)) {
    if (other === 'unchoke' || !results.unchoke) continue;
    const ratios = ['server_cpu', 'bytes', 'latency_p99', 'visible_p99', 'memory_mb'].map((figure) => `${figure} ${(results.unchoke[figure] / figures[figure]).toFixed(2)}`);
    ratios.push(`stepped_p99 ${(results.unchoke.stepped_p99 / figures.latency_p99).toFixed(2)}`);
    console.log(`${name} unchoke / ${other}: ${ratios.join(', ')}`);
  }
}
