// What the journeys share: the published guide on 127.0.0.1, waiting on a page, and telling of faults.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** Serves a published folder, until the process ends; `site` is its address, with a slash at the end. */
export async function serve(published) {
  const folder = path.resolve(published);
  const server = http.createServer((request, response) => {
    const file = path.join(folder, new URL(request.url, 'http://guide').pathname);
    const whole = file.endsWith('/') ? file + 'index.html' : file;
    if (!whole.startsWith(folder) || !fs.existsSync(whole)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(whole)] ?? 'application/octet-stream' }).end(fs.readFileSync(whole));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { site: `http://127.0.0.1:${server.address().port}/` };
}

/** How many faults were told. */
export let told = 0;

/** Tells of a fault at once: somebody may end the journeys before their time. */
export function tell(fault) {
  told++;
  console.log(fault);
}

/** Ends with 1 where there was a fault, else as told. */
export const end = (otherwise) => process.exit(told ? 1 : otherwise);

// What a process has that SIGTERM ends.
process.on('SIGTERM', () => end(143));

/** A script that waits for something to become true, as long as a busy machine may take. */
export const until = (what) => `(async () => {
  for (let i = 0; i < 150; i++) {
    if (${what}) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
})()`;
