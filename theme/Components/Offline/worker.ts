/**
 * The service worker, published as sw.js. It keeps the guide in the languages that the reader chose to save, and does nothing else.
 * A saved language is one cache, named for the version of its list. A page is answered from the newest whole cache at once; then the list is asked for
 * again, and when it is new, what changed is fetched into a cache of its own and open pages are told. The cache before stays for pages still open. When the
 * site has no list any more, everything goes, so nobody is left with a guide that is no longer published.
 */
{
  interface Lasting extends Event {
    waitUntil(work: Promise<unknown>): void;
  }
  interface Fetching extends Lasting {
    readonly request: Request;
    respondWith(answer: Promise<Response>): void;
  }
  interface Asked extends Lasting {
    readonly data: { readonly keep?: string; readonly forget?: string };
    readonly ports: readonly MessagePort[];
  }
  interface WorkerScope {
    readonly registration: ServiceWorkerRegistration;
    readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly { postMessage(message: string): void }[]> };
    skipWaiting(): Promise<void>;
    addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
    addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
    addEventListener(type: 'message', listener: (event: Asked) => void): void;
  }
  interface List {
    readonly version: string;
    readonly files: Readonly<Record<string, string>>;
  }
  interface Shelf {
    readonly name: string;
    readonly cache: Cache;
    readonly list: List;
  }

  const worker = self as unknown as WorkerScope;
  const scope = worker.registration.scope;
  const prefix = `sebaya ${new URL(scope).pathname} `;
  const downloads = 6;
  let checking: Promise<void> | undefined;

  const addressOf = (file: string): string => new URL(`.${file}`, scope).href;
  const listOf = (language: string): string => addressOf(`/offline/${language}.json`);
  const languageOf = (name: string): string => name.slice(prefix.length).split(' ')[0] ?? '';
  const shelfNames = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(prefix));

  /** Every cache that is whole, newest first: the list is put in last. */
  async function wholeShelves(): Promise<Shelf[]> {
    const shelves: Shelf[] = [];
    for (const name of (await shelfNames()).reverse()) {
      const cache = await caches.open(name);
      const list = await cache.match(listOf(languageOf(name)));
      if (list) shelves.push({ name, cache, list: (await list.json()) as List });
    }
    return shelves;
  }

  async function keep(language: string, tell: (share: number) => void): Promise<'kept' | 'same' | 'gone'> {
    const answer = await fetch(listOf(language), { cache: 'no-cache' });
    if (answer.status === 404 || answer.status === 410) {
      await forget(language);
      return 'gone';
    }
    if (!answer.ok) throw new Error(`${answer.status}`);
    const list = (await answer.clone().json()) as List;
    const name = `${prefix}${language} ${list.version}`;
    const before = (await wholeShelves()).find((shelf) => languageOf(shelf.name) === language);
    if (before?.name === name) return 'same';
    // A version that comes back after another must be the newest again.
    if (before) await caches.delete(name);
    const cache = await caches.open(name);
    const files = Object.entries(list.files);
    let [next, done] = [0, 0];
    const fetchOn = async (): Promise<void> => {
      for (let file = files[next++]; file; file = files[next++]) {
        await put(cache, addressOf(file[0]), before?.list.files[file[0]] === file[1] ? before.cache : undefined);
        tell(++done / files.length);
      }
    };
    await Promise.all(Array.from({ length: downloads }, fetchOn));
    await cache.put(listOf(language), answer);
    for (const other of await shelfNames()) {
      if (languageOf(other) === language && other !== name && other !== before?.name) await caches.delete(other);
    }
    return 'kept';
  }

  async function put(cache: Cache, address: string, before: Cache | undefined): Promise<void> {
    if (await cache.match(address)) return;
    const answer = (await before?.match(address)) ?? (await fetch(address, { cache: 'no-cache' }));
    if (!answer.ok) throw new Error(`${answer.status}`);
    // A browser refuses to open a page that it is told was redirected.
    await cache.put(address, answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer);
  }

  async function forget(language: string): Promise<void> {
    const names = await shelfNames();
    const mine = names.filter((name) => languageOf(name) === language);
    for (const name of mine) await caches.delete(name);
    if (mine.length === names.length) await worker.registration.unregister();
  }

  async function check(languages: ReadonlySet<string>): Promise<void> {
    for (const language of languages) {
      try {
        if ((await keep(language, () => {})) !== 'kept') continue;
      } catch {
        // No connection now; the next page asks again.
        continue;
      }
      for (const client of await worker.clients.matchAll()) client.postMessage('new-version');
    }
  }

  async function answer(event: Fetching): Promise<Response> {
    const isPage = event.request.mode === 'navigate';
    const shelves = await wholeShelves();
    if (isPage && shelves.length > 0 && !checking) {
      checking = check(new Set(shelves.map((shelf) => languageOf(shelf.name)))).finally(() => (checking = undefined));
      event.waitUntil(checking);
    }
    for (const { cache } of shelves) {
      const kept = await cache.match(event.request, { ignoreSearch: isPage, ignoreVary: true });
      if (kept) return kept;
    }
    return fetch(event.request);
  }

  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method === 'GET' && request.url.startsWith(scope) && !request.headers.has('range')) event.respondWith(answer(event));
  });
  worker.addEventListener('message', (event) => {
    const port = event.ports[0];
    const { keep: wanted, forget: unwanted } = event.data;
    if (wanted) {
      event.waitUntil(
        keep(wanted, (share) => port?.postMessage(share)).then(
          (outcome) => port?.postMessage(outcome === 'gone' ? 'failed' : 'kept'),
          () => port?.postMessage('failed'),
        ),
      );
    } else if (unwanted) {
      event.waitUntil(forget(unwanted).then(() => port?.postMessage('forgotten')));
    }
  });
}
