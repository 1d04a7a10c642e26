/**
 * The service worker, published as sw.js. It keeps the guide in the languages that the reader chose to save, and does nothing else.
 * A saved language is one cache, named for the version of its list. A page is answered from the newest whole cache at once; then the list
 * is asked for again, and when it is new, what changed is fetched into a cache of its own and open pages are told; a connection that saves
 * data is asked first. The cache before stays for pages still open. Every file is held against the list's hash before it is kept, and what
 * was fetched stays when fetching breaks off. When the site has had no list for a month, everything goes, so nobody is left with a guide
 * that is no longer published.
 */
{
  interface Lasting extends Event {
    waitUntil(work: Promise<unknown>): void;
  }
  interface Fetching extends Lasting {
    readonly request: Request;
    /** The page that a navigation leads to. */
    readonly resultingClientId?: string;
    respondWith(answer: Promise<Response>): void;
  }
  interface Asked extends Lasting {
    readonly data: { readonly keep?: string; readonly forget?: string; readonly listens?: boolean };
    readonly source: { readonly id: string; postMessage(message: string): void } | null;
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
  /** The list as it is now, with the answer that it came in. */
  interface Latest {
    readonly list: List;
    readonly answer: Response;
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
  /** How long a list may be missing, in milliseconds, before saved files are deleted: a host's outage lasts days, not a month. */
  const patience = 30 * 24 * 60 * 60_000;
  let checking: Promise<void> | undefined;
  /** What the last check found, and the page whose opening led to it. */
  let found: { readonly page: string | undefined; readonly what: string } | undefined;
  let known: Promise<Shelf[]> | undefined;

  const addressOf = (file: string): string => new URL(`.${file}`, scope).href;
  const listOf = (language: string): string => addressOf(`/offline/${language}.json`);
  const missingSince = addressOf('/offline/missing-since');
  const notSavedOf = (language: string): string => addressOf(`/${language}/not-saved/`);
  const languageOf = (name: string): string => name.slice(prefix.length).split(' ')[0] ?? '';
  const shelfNames = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(prefix));

  /**
   * Every complete cache, newest first. A cache is complete once it contains its list, which is added last. Read once, not for every
   * request.
   */
  const shelves = (): Promise<Shelf[]> =>
    (known ??= wholeShelves().catch((reason: unknown) => {
      known = undefined;
      throw reason;
    }));

  async function wholeShelves(): Promise<Shelf[]> {
    const whole: Shelf[] = [];
    for (const name of (await shelfNames()).reverse()) {
      const cache = await caches.open(name);
      const list = await cache.match(listOf(languageOf(name)));
      if (list) whole.push({ name, cache, list: (await list.json()) as List });
    }
    return whole;
  }

  /** Fetches the site's list; null where it is missing. After a month without one, the language is deleted. */
  async function latest(language: string): Promise<Latest | null> {
    const answer = await fetch(listOf(language), { cache: 'no-cache' });
    const cache = (await shelves()).find((shelf) => languageOf(shelf.name) === language)?.cache;
    if (answer.ok) {
      const list = (await answer.clone().json()) as List;
      await cache?.delete(missingSince);
      return { list, answer };
    }
    if (answer.status !== 404 && answer.status !== 410) throw new Error(`${answer.status}`);
    const since = await cache?.match(missingSince);
    if (!since) await cache?.put(missingSince, new Response(`${Date.now()}`));
    else if (Date.now() - Number(await since.text()) > patience) await forget(language);
    return null;
  }

  /** Fetches missing files, resuming an earlier attempt, and completes the cache by adding the list. */
  async function keep(language: string, { list, answer }: Latest, tell: (share: number) => void): Promise<void> {
    const name = `${prefix}${language} ${list.version}`;
    const names = await shelfNames();
    const before = (await shelves()).find((shelf) => languageOf(shelf.name) === language);
    if (before?.name === name) return;
    // If an older version is published again, its cache must become the newest.
    if (before && names.includes(name) && names.indexOf(name) < names.indexOf(before.name)) await caches.delete(name);
    const cache = await caches.open(name);
    const files = Object.entries(list.files);
    let [next, done] = [0, 0];
    const fetchOn = async (): Promise<void> => {
      for (let file = files[next++]; file; file = files[next++]) {
        await put(cache, addressOf(file[0]), file[1], before?.list.files[file[0]] === file[1] ? before.cache : undefined);
        tell(++done / files.length);
      }
    };
    // Waits for all downloads before reporting a failure, so that no progress is shown afterwards.
    const outcomes = await Promise.allSettled(Array.from({ length: downloads }, fetchOn));
    const broken = outcomes.find((outcome) => outcome.status === 'rejected');
    if (broken) throw new Error(String(broken.reason));
    await cache.put(listOf(language), answer);
    known = undefined;
    for (const other of await shelfNames()) {
      if (languageOf(other) === language && other !== name && other !== before?.name) await caches.delete(other);
    }
  }

  async function put(cache: Cache, address: string, hash: string, before: Cache | undefined): Promise<void> {
    if (!(await cache.match(address))) await cache.put(address, (await before?.match(address)) ?? (await fetchWhole(address, hash)));
  }

  /**
   * Fetches a file and checks its hash. A cache on the way may still have the previous version; then the file is requested bypassing all
   * caches.
   */
  async function fetchWhole(address: string, hash: string): Promise<Response> {
    for (const cache of ['no-cache', 'reload'] as const) {
      const answer = await fetch(address, { cache });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const bytes = await answer.arrayBuffer();
      if (!(await hashOf(bytes)).startsWith(hash)) continue;
      // The bytes are plain now, and a browser refuses to open a page that it is told was redirected.
      const headers = new Headers(answer.headers);
      headers.delete('content-encoding');
      return new Response(bytes, { headers });
    }
    throw new Error(`${address} is not what the list says`);
  }

  async function hashOf(bytes: ArrayBuffer): Promise<string> {
    return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async function forget(language: string): Promise<void> {
    const names = await shelfNames();
    const mine = names.filter((name) => languageOf(name) === language);
    for (const name of mine) await caches.delete(name);
    known = undefined;
    if (mine.length === names.length) await worker.registration.unregister();
  }

  const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

  /** Fetches new versions, or tells open pages that there is one where the reader saves data. */
  async function check(saved: readonly Shelf[], page: string | undefined): Promise<void> {
    for (const language of new Set(saved.map((shelf) => languageOf(shelf.name)))) {
      try {
        const now = await latest(language);
        if (!now || saved.find((shelf) => languageOf(shelf.name) === language)?.list.version === now.list.version) continue;
        if (!savesData()) await keep(language, now, () => {});
        found = { page, what: savesData() ? 'offered' : 'new-version' };
        for (const client of await worker.clients.matchAll()) client.postMessage(found.what);
      } catch {
        // There is no connection; the next page tries again.
      }
    }
  }

  /** Tells the page that was opened what the check found: the check is often done before the page is there to be told. */
  async function tellOpened({ source }: Asked): Promise<void> {
    await checking;
    if (source && source.id === found?.page) source.postMessage(found.what);
  }

  async function answer(event: Fetching): Promise<Response> {
    const isPage = event.request.mode === 'navigate';
    // If the browser refuses access to storage, pages come from the network.
    const saved = await shelves().catch((): Shelf[] => []);
    if (isPage && saved.length > 0 && !checking) {
      checking = check(saved, event.resultingClientId).finally(() => (checking = undefined));
      event.waitUntil(checking);
    }
    const kept = await find(saved, event.request, isPage);
    if (kept) return kept;
    try {
      return await fetch(event.request);
    } catch (reason) {
      for (const { name, cache } of isPage ? saved : []) {
        const notSaved = await cache.match(notSavedOf(languageOf(name)));
        if (notSaved) return notSaved;
      }
      throw reason;
    }
  }

  async function find(saved: readonly Shelf[], request: Request, isPage: boolean): Promise<Response | undefined> {
    try {
      for (const { cache } of saved) {
        const kept = await cache.match(request, { ignoreSearch: isPage, ignoreVary: true });
        if (kept) return kept;
      }
    } catch {
      // See above: there is no connection, or storage is blocked.
    }
    return undefined;
  }

  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method === 'GET' && request.url.startsWith(scope) && !request.headers.has('range')) event.respondWith(answer(event));
  });
  worker.addEventListener('message', (event) => {
    const port = event.ports[0];
    const { keep: wanted, forget: unwanted, listens } = event.data;
    if (listens) event.waitUntil(tellOpened(event));
    else if (wanted) {
      event.waitUntil(
        latest(wanted).then(async (now) => {
          if (now) await keep(wanted, now, (share) => port?.postMessage(share));
          port?.postMessage(now ? 'kept' : 'failed');
        }).catch(() => port?.postMessage('failed')),
      );
    } else if (unwanted) {
      event.waitUntil(forget(unwanted).then(() => port?.postMessage('forgotten')));
    }
  });
}
