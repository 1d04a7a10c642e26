// Serves a published guide with the configurations in deploy/, at the root and under a path, and holds every answer against what it
// should be: status, type, bytes, compression, caching and security headers, the page for a missing address in each language.
//   node walk.mjs FOLDER [/guide/]        FOLDER is the output of `sebaya build --precompress`
// A server that is not installed is passed over, and said so.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { start } from './start.mjs';

const folder = path.resolve(process.argv[2]);
const bases = process.argv.length > 3 ? process.argv.slice(3) : ['/', '/guide/'];
const office = 'application/vnd.openxmlformats-officedocument.';
const types = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json',
  txt: 'text/plain; charset=utf-8', xml: 'application/xml; charset=utf-8', csv: 'text/csv; charset=utf-8', svg: 'image/svg+xml',
  png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', webmanifest: 'application/manifest+json', eml: 'message/rfc822',
  zip: 'application/zip', epub: 'application/epub+zip', docx: office + 'wordprocessingml.document', xlsx: office + 'spreadsheetml.sheet',
};
const policies = {
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const unpack = { gzip: zlib.gunzipSync, br: zlib.brotliDecompressSync };

/** What a build wrote, without what is for hosts. */
const files = fs.readFileSync(path.join(folder, '.sebaya-manifest'), 'utf8').trim().split('\n').slice(1)
  .map((line) => line.replace(/^\S+ /, ''));
const published = new Set(files);
const pages = files.filter((file) => !/\.(gz|br)$/.test(file) && !['_headers', '_redirects'].includes(file));
const languages = files.filter((file) => /^[^/]+\/404\.html$/.test(file)).map((file) => path.dirname(file));

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
const ask = (port, address, headers = {}) => new Promise((answer, fail) => {
  http.get({ port, host: '127.0.0.1', path: encodeURI(address), headers, agent }, (response) => {
    const parts = [];
    response.on('data', (part) => parts.push(part));
    response.on('end', () => answer({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
  }).on('error', fail);
});

const cachingOf = (file) => /^(assets|pictures|search\/texts)\//.test(file) ? 'public, max-age=31536000, immutable'
  : file === 'sw.js' ? 'no-cache' : 'public, max-age=0, must-revalidate';

async function walk(port, base) {
  const [faults, counts] = [[], { files: 0, compressed: 0, unchanged: 0, slashes: 0, missing: 0, hidden: 0 }];
  const expect = (address, what, expected, found) => {
    if (found !== expected) faults.push(`${address}: ${what} is '${found}', not '${expected}'`);
  };
  const common = (address, headers, file) => {
    for (const [name, value] of Object.entries(policies)) expect(address, name, value, headers[name]);
    expect(address, 'cache-control', cachingOf(file), headers['cache-control']);
    const framed = file.startsWith('embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'";
    expect(address, 'content-security-policy', framed, headers['content-security-policy']);
  };
  for (const file of pages) {
    const address = base + file.replace(/(^|\/)index\.html$/, '$1');
    const [bytes, wanted] = [fs.readFileSync(path.join(folder, file)), types[path.extname(file).slice(1)]];
    const plain = await ask(port, address);
    counts.files++;
    expect(address, 'status', 200, plain.status);
    expect(address, 'type', wanted, wanted?.startsWith('application/json')
      ? plain.headers['content-type']?.split(';')[0] : plain.headers['content-type']);
    expect(address, 'body', true, plain.body.equals(bytes));
    common(address, plain.headers, file);
    expect(address, 'server', false, /\d/.test(plain.headers.server ?? ''));
    const again = await ask(port, address, { 'if-none-match': plain.headers.etag ?? '-' });
    expect(address, 'status of a second request', 304, again.status);
    counts.unchanged++;
    if (!published.has(file + '.gz')) continue;
    const packed = await ask(port, address, { 'accept-encoding': 'gzip, br' });
    const how = packed.headers['content-encoding'];
    expect(address, 'type when compressed', plain.headers['content-type'], packed.headers['content-type']);
    expect(address, 'body when compressed', true, how in unpack && unpack[how](packed.body).equals(bytes));
    expect(address, 'vary', true, /accept-encoding/i.test(packed.headers.vary ?? ''));
    counts.compressed++;
  }
  for (const file of pages.filter((file) => file.endsWith('/index.html'))) {
    const address = base + path.dirname(file);
    const { status, headers } = await ask(port, address);
    expect(address, 'redirect', true, [301, 302, 307, 308].includes(status));
    expect(address, 'target', address + '/', new URL(headers.location ?? '-', `http://guide${address}`).pathname);
    counts.slashes++;
  }
  const nowhere = ['nowhere', 'nowhere/', 'assets/', 'assets/nowhere.css', 'embed/nowhere/'].map((address) => [address, '404.html']);
  for (const language of languages)
    for (const rest of ['/nowhere', '/nowhere/', '/nowhere/deep/er/', '/faq/nowhere/', '/nowhere.html'])
      nowhere.push([language + rest, `${language}/404.html`]);
  for (const [rest, page] of nowhere) {
    const { status, headers, body } = await ask(port, base + rest);
    expect(base + rest, 'status', 404, status);
    expect(base + rest, 'page', true, body.equals(fs.readFileSync(path.join(folder, page))));
    expect(base + rest, 'type', types.html, headers['content-type']);
    common(base + rest, headers, page);
    counts.missing++;
  }
  for (const hidden of ['_headers', '_redirects', '.sebaya-manifest', '.sebaya-journal']) {
    expect(base + hidden, 'status', 404, (await ask(port, base + hidden)).status);
    counts.hidden++;
  }
  return { faults, counts };
}

let failed = false;
for (const base of bases) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'sebaya-served-'));
  fs.chmodSync(root, 0o755);
  const served = path.join(root, 'root');
  fs.mkdirSync(path.dirname(path.join(served, base)), { recursive: true });
  fs.symlinkSync(folder, path.join(served, base).replace(/\/$/, ''));
  for (const name of ['nginx', 'caddy']) {
    const server = await start(name, served, root);
    if (!server) { console.log(`${name}: passed over, it is not installed`); continue; }
    const began = Date.now();
    const { faults, counts } = await walk(server.port, base);
    const figures = Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ');
    console.log(`${name} at ${base}: ${figures}; ${faults.length} faults, ${((Date.now() - began) / 1000).toFixed(1)} s`);
    for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
    failed ||= faults.length > 0;
    await server.stop();
  }
  fs.rmSync(root, { recursive: true });
}
agent.destroy();
process.exitCode = failed ? 1 : 0;
