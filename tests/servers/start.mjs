// Starts a web server with its configuration from deploy/, on a free port, for the files of a folder.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { spawn, spawnSync } from 'node:child_process';

const deploy = path.join(import.meta.dirname, '../../deploy');

/** A port of 127.0.0.1 that nothing listens on. */
export const freePort = () => new Promise((found) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});

const listens = (port) => new Promise((answer) => {
  const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); answer(true); });
  socket.on('error', () => answer(false));
});

/** How each server is told of its port and folder, and how it is run in the foreground. */
const servers = {
  nginx: {
    file: 'nginx.conf',
    configure: (text, port, folder, own) => text
      .replaceAll(/listen .*;\n/g, '').replace('server {\n', `server {\n listen 127.0.0.1:${port};\n`)
      .replaceAll('/srv/sebaya/output', folder).replace(/^pid .*$/m, `pid ${own}/nginx.pid;`),
    run: (file, own) => ['nginx', '-p', own, '-e', 'stderr', '-g', 'daemon off;', '-c', file],
  },
  caddy: {
    file: 'Caddyfile',
    configure: (text, port, folder) => '{\n\tadmin off\n}\n'
      + text.replace(/^:8080 \{/m, `http://127.0.0.1:${port} {`).replaceAll('/srv/sebaya/output', folder),
    run: (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
  },
};

/** The running server, or null where it is not installed. */
export async function start(name, folder, own) {
  const { file, configure, run } = servers[name];
  if (spawnSync('which', [name]).status !== 0) return null;
  const port = await freePort();
  const configuration = path.join(own, file);
  fs.writeFileSync(configuration, configure(fs.readFileSync(path.join(deploy, file), 'utf8'), port, folder, own));
  const [command, ...args] = run(configuration, own);
  const errors = fs.openSync(path.join(own, `${name}.log`), 'w');
  const child = spawn(command, args, { stdio: ['ignore', errors, errors] });
  const ended = new Promise((done) => child.on('exit', done));
  for (let i = 0; i < 100 && child.exitCode === null && !await listens(port); i++) await new Promise((done) => setTimeout(done, 100));
  if (child.exitCode !== null) throw new Error(`${name} did not start: ${fs.readFileSync(path.join(own, `${name}.log`), 'utf8')}`);
  return { port, stop: () => { child.kill('SIGTERM'); return ended; } };
}
