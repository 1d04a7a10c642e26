// An old, pinned Chromium, driven through its own protocol: today's drivers cannot start these any more. It comes from the npm package
// @sparticuz/chromium and is kept in the system's temporary folder.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { freePort, inTime, wait } from './driver.mjs';

/** How long an answer may take, in milliseconds. */
const patience = 30_000;

function install(version) {
  const folder = path.join(os.tmpdir(), 'old-chromium', version);
  const binary = path.join(folder, 'chromium');
  if (fs.existsSync(binary)) return folder;
  fs.mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', '--silent', `@sparticuz/chromium@${version}`], { cwd: folder, stdio: 'ignore' });
  execFileSync('tar', ['-xzf', fs.readdirSync(folder).find((name) => name.endsWith('.tgz'))], { cwd: folder });
  const bin = path.join(folder, 'package', 'bin');
  for (const pack of ['aws.tar.br', 'al2.tar.br', 'al2023.tar.br']) {
    if (!fs.existsSync(path.join(bin, pack))) continue;
    fs.writeFileSync(path.join(folder, 'lib.tar'), zlib.brotliDecompressSync(fs.readFileSync(path.join(bin, pack))));
    execFileSync('tar', ['-xf', 'lib.tar'], { cwd: folder });
  }
  fs.writeFileSync(binary + '.part', zlib.brotliDecompressSync(fs.readFileSync(path.join(bin, 'chromium.br'))), { mode: 0o755 });
  fs.renameSync(binary + '.part', binary);
  return folder;
}

/** Starts the browser with one page. `log` gathers exceptions and console messages. */
export async function open(version, width = 360, height = 740) {
  const folder = install(version);
  const port = await freePort();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'old-chromium-profile-'));
  const child = spawn(path.join(folder, 'chromium'), ['--headless', '--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote',
    '--disable-dev-shm-usage',
    `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'],
    { env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'lib'), HOME: profile }, stdio: 'ignore' });
  let page;
  for (let i = 0; i < 80 && !page; i++) {
    await wait(250);
    try {
      const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`, { signal: AbortSignal.timeout(patience) })).json();
      page = targets.find((target) => target.type === 'page');
    } catch { /* not up yet */ }
  }
  if (!page) { child.kill('SIGKILL'); throw new Error(`Chromium ${version} did not start`); }
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await inTime(new Promise((done) => socket.addEventListener('open', done)), 'the connection', patience);
  const pending = new Map(), log = [];
  let last = 0;
  socket.addEventListener('message', (event) => {
    const message = JSON.parse(event.data);
    if (message.id) { pending.get(message.id)?.(message); pending.delete(message.id); }
    else if (message.method === 'Runtime.exceptionThrown') {
      const { exception, text } = message.params.exceptionDetails;
      log.push('exception: ' + (exception?.description ?? text));
    }
    else if (message.method === 'Runtime.consoleAPICalled') log.push('console: ' + message.params.args.map((arg) => arg.value).join(' '));
    else if (message.method === 'Log.entryAdded') log.push(message.params.entry.level + ': ' + message.params.entry.text);
  });
  const send = (method, params = {}) => inTime(new Promise((done) => {
    const id = ++last;
    pending.set(id, done);
    socket.send(JSON.stringify({ id, method, params }));
  }), method, patience);
  const size = (w, h) => send('Emulation.setDeviceMetricsOverride', { width: w, height: h, deviceScaleFactor: 1, mobile: true });
  try {
    for (const domain of ['Page', 'Runtime', 'Log']) await send(domain + '.enable');
    await size(width, height);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    log, size, send,
    go: async (url, ms = 3000) => { await send('Page.navigate', { url }); await wait(ms); },
    eval: async (expression) => {
      const { result, error } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (error || result.exceptionDetails) throw new Error(JSON.stringify(error ?? result.exceptionDetails.exception?.description));
      return result.result.value;
    },
    close: () => { child.kill('SIGKILL'); socket.close(); fs.rmSync(profile, { recursive: true, force: true }); },
  };
}
