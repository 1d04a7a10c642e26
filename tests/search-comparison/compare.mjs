// Asks Pagefind and plain lunr the questions of a file, on the pages of a published site, and prints the figures that
// `sebaya search --evaluate FILE` prints for our own search. Plain lunr is asked twice: as its guide shows it, and with
// input/_search-keywords.txt as one more field. Not part of the build:
//
//   dotnet run --project src/Sebaya.Site -- build --output site
//   cd tests/search-comparison && npm install
//   node compare.mjs site ../Sebaya.Site.Tests/Data/questions-held-out.txt
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import lunr from 'lunr';

const [site, ...files] = process.argv.slice(2);
if (site === undefined || files.length === 0) throw new Error('usage: node compare.mjs SITE QUESTIONS...');
const here = dirname(fileURLToPath(import.meta.url));
const questions = files.flatMap(file => readFileSync(file, 'utf8').split('\n'))
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split('|').map(part => part.trim()))
  .map(([language, words, pages]) => ({ language, words, pages: pages.split(',').map(key => key.trim()) }));

/** Pages of a language: address and text, and of each key its address. */
function pagesOf(language) {
  const index = JSON.parse(readFileSync(join(site, 'search', `${language}.json`), 'utf8'));
  const [, folder, pages] = index;
  return pages.map(([address, title, sections], number) => ({
    address, title,
    headings: sections.filter((_, i) => i % 2 === 0).join(' '),
    text: readFileSync(join(site, 'search', folder, `${number}.txt`), 'utf8'),
  }));
}

/** The address that a key has in a language: /KEY/ is a page that links to each language's. */
function addressOf(key, language) {
  const file = join(site, key === 'index' ? '' : key, 'index.html');
  const html = readFileSync(file, 'utf8');
  const link = new RegExp(`<link[^>]*hreflang="?${language}"?[^>]*>`).exec(html)?.[0] ?? '';
  const href = /href="?([^" >]+)/.exec(link)?.[1];
  if (href === undefined) throw new Error(`${file} does not lead to ${language}`);
  return new URL(href, 'http://site').pathname.replace(/index\.html$/, '');
}

/** What `input/_search-keywords.txt` says of each page, by its address. */
function hintsOf(language) {
  const hints = new Map();
  for (const line of readFileSync(join(here, '..', '..', 'input', '_search-keywords.txt'), 'utf8').split('\n')) {
    const [, of, key, words] = /^(\w+) ([^:#]+)[^:]*: (.*)$/.exec(line) ?? [];
    if (of !== language) continue;
    const address = addressOf(key, language);
    hints.set(address, `${hints.get(address) ?? ''} ${words}`);
  }
  return hints;
}

/** Plain lunr as its guide shows it: title, headings and text and its own query parser. */
function plainLunr(language, hints = new Map()) {
  const index = lunr(function () {
    this.ref('address');
    this.field('title', { boost: 4 });
    this.field('headings', { boost: 2 });
    this.field('text');
    this.field('hints', { boost: 5 });
    for (const page of pagesOf(language)) this.add({ ...page, hints: hints.get(page.address) ?? '' });
  });
  return async words => index.search(words.replace(/[:~^*+-]/g, ' ')).map(result => result.ref);
}

async function pagefind(language) {
  const bundle = join(here, 'node_modules', '.pagefind');
  if (!existsSync(bundle) || process.env.REBUILD) {
    execFileSync('npx', ['pagefind', '--site', resolve(site), '--output-path', bundle], { cwd: here, stdio: 'ignore' });
  }
  // Pagefind's script expects a browser: a page in the language, and files by fetch.
  globalThis.document = { querySelector: () => ({ getAttribute: () => language }), documentElement: { lang: language } };
  globalThis.window ??= globalThis;
  globalThis.location ??= { href: 'http://site/', origin: 'http://site', pathname: '/' };
  globalThis.fetch = async address => {
    const path = decodeURIComponent(String(address).replace(/^http:\/\/site/, '').replace(/^file:\/\//, '').replace(/\?.*$/, ''));
    const bytes = readFileSync(path.startsWith('/pagefind/') ? join(bundle, path.slice('/pagefind/'.length)) : path);
    return new Response(bytes);
  };
  const engine = await import(`${pathToFileURL(join(bundle, 'pagefind.js'))}?${language}`);
  await engine.options({ basePath: '/pagefind/', baseUrl: '/' });
  await engine.init(language);
  return async words => {
    const found = await engine.search(words);
    const results = await Promise.all(found.results.slice(0, 20).map(result => result.data()));
    return results.map(result => new URL(result.url, 'http://site').pathname);
  };
}

/** A count with its share and the 95 % interval after Wilson, as `sebaya search --evaluate` prints them. */
function share(count, n) {
  const [z, p] = [1.96, count / n];
  const middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  const percent = value => `${(100 * value).toFixed(1)} %`;
  return `${count} (${percent(p)}, 95 % interval ${percent(middle - half)} to ${percent(middle + half)})`;
}

for (const language of new Set(questions.map(question => question.language))) {
  const asked = questions.filter(question => question.language === language)
    .map(question => ({ ...question, answers: new Set(question.pages.map(key => addressOf(key, language))) }));
  const engines = [
    ['plain lunr', plainLunr(language)], ['plain lunr with our hints', plainLunr(language, hintsOf(language))],
    ['Pagefind', await pagefind(language)],
  ];
  for (const [name, search] of engines) {
    const places = [];
    for (const { words, answers } of asked) places.push((await search(words)).findIndex(address => answers.has(address)) + 1);
    const [first, three] = [places.filter(place => place === 1), places.filter(place => place >= 1 && place <= 3)];
    const rank = places.reduce((sum, place) => sum + (place === 0 ? 0 : 1 / place), 0) / asked.length;
    console.log(`${language}, ${name}, ${asked.length} questions: first ${share(first.length, asked.length)}, `
      + `among the first three ${share(three.length, asked.length)}, mean reciprocal rank ${rank.toFixed(3)}`);
  }
}
