// What the journeys share: the published guide on 127.0.0.1, and waiting on a page.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** Serves a published folder; `site` is its address, with a slash at the end. */
export async function serve(published) {
  const folder = path.resolve(published);
  const server = http.createServer((request, response) => {
    const file = path.join(folder, new URL(request.url, 'http://guide').pathname);
    const whole = file.endsWith('/') ? file + 'index.html' : file;
    if (!whole.startsWith(folder) || !fs.existsSync(whole)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(whole)] ?? 'application/octet-stream' }).end(fs.readFileSync(whole));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { site: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** A script that waits for something to become true, as long as a busy machine may take. */
export const until = (what) => `(async () => {
  for (let i = 0; i < 150; i++) {
    if (${what}) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
})()`;
