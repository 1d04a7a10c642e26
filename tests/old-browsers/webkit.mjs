// WebKitGTK, which has Safari's engine, driven by WebDriver: apt-get install webkit2gtk-driver xvfb
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, wait } from './driver.mjs';

/** How long an answer may take, in milliseconds. */
const patience = 60_000;

const binary = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => `/usr/lib/x86_64-linux-gnu/${name}/MiniBrowser`)
  .find((file) => fs.existsSync(file));

/** Starts the browser with one page as wide as a phone. */
export async function open() {
  if (!binary) throw new Error('WebKitGTK is not installed (apt-get install webkit2gtk-driver xvfb)');
  const display = ':' + (100 + Math.floor(Math.random() * 400)), port = await freePort();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'webkit-'));
  const screen = spawn('Xvfb', [display, '-screen', '0', '1600x1200x24'], { stdio: 'ignore' });
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, HOME: home,
    XDG_RUNTIME_DIR: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' } });
  const stop = () => {
    driver.kill();
    screen.kill();
    fs.rmSync(home, { recursive: true, force: true });
  };
  const failed = new Promise((_, fail) => { for (const child of [screen, driver]) child.on('error', fail); });
  failed.catch(() => {});
  const call = async (method, where, body) => {
    const answer = fetch(`http://127.0.0.1:${port}${where}`,
      { method, signal: AbortSignal.timeout(patience), ...(body && { body: JSON.stringify(body) }) });
    const { value } = await (await Promise.race([answer, failed])).json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    let session;
    for (let i = 0; i < 40 && !session; i++) {
      await wait(500);
      session = await call('POST', '/session', { capabilities: { alwaysMatch: { browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] } } } }).catch((error) => { if (i === 39) throw error; });
    }
    const at = `/session/${session.sessionId}`;
    await call('POST', at + '/timeouts', { script: patience, pageLoad: patience });
    await call('POST', at + '/window/rect', { width: 390, height: 844 });
    return {
      go: (url) => call('POST', at + '/url', { url }),
      eval: async (expression) => {
        const answer = await call('POST', at + '/execute/async', { args: [], script: `const done = arguments[0];
          Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ fault: String(error) }));` });
        if (answer?.fault !== undefined) throw new Error(answer.fault);
        return answer?.value;
      },
      shot: async (file) => fs.writeFileSync(file, Buffer.from(await call('GET', at + '/screenshot'), 'base64')),
      close: async () => {
        await call('DELETE', at).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
