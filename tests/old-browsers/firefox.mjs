// Firefox, driven by WebDriver BiDi, which it speaks itself: apt-get install firefox-esr
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, inTime, wait } from './driver.mjs';

/** How long an answer may take, in milliseconds. */
const patience = 60_000;

/** Starts the browser with one page as wide as a phone. */
export async function open() {
  const name = ['firefox-esr', 'firefox'].find((each) => spawnSync(each, ['--version']).status === 0);
  if (!name) throw new Error('Firefox is not installed (apt-get install firefox-esr)');
  const port = await freePort();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'firefox-'));
  const child = spawn(name, ['--headless', '--no-remote', '--profile', home, `--remote-debugging-port=${port}`,
    '--width', '390', '--height', '844', 'about:blank'],
    { stdio: 'ignore', env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' } });
  const stop = () => {
    child.kill('SIGKILL');
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    let socket;
    for (let i = 0; i < 60 && !socket; i++) {
      await wait(500);
      const tried = new WebSocket(`ws://127.0.0.1:${port}/session`);
      socket = await new Promise((done) => {
        tried.addEventListener('open', () => done(tried));
        tried.addEventListener('error', () => done(undefined));
      });
    }
    if (!socket) throw new Error('Firefox did not start');
    const pending = new Map();
    let last = 0;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(data);
      pending.get(message.id)?.(message);
      pending.delete(message.id);
    });
    const send = async (method, params) => {
      const id = ++last;
      const answer = await inTime(new Promise((done) => {
        pending.set(id, done);
        socket.send(JSON.stringify({ id, method, params }));
      }), method, patience);
      if (answer.type === 'error') throw new Error(`${answer.error}: ${answer.message}`);
      return answer.result;
    };
    await send('session.new', { capabilities: {} });
    const { contexts: [{ context }] } = await send('browsingContext.getTree', {});
    await send('browsingContext.setViewport', { context, viewport: { width: 390, height: 844 } }).catch(() => {});
    return {
      go: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
      eval: async (expression) => {
        const { result, exceptionDetails } = await send('script.evaluate', { target: { context }, awaitPromise: true,
          expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))` });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return JSON.parse(result.value);
      },
      shot: async (file) => {
        const { data } = await send('browsingContext.captureScreenshot', { context });
        fs.writeFileSync(file, Buffer.from(data, 'base64'));
      },
      close: () => {
        socket.close();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
