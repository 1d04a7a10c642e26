import { Engine, type Match } from './engine.js';
import { useLunr, type Lunr } from './lunr.js';

/** Where the search's files lie, as the form's data attributes tell. */
export interface Addresses {
  /** lunr as a module. */
  readonly lunr: string;
  /** The packed index. */
  readonly index: string;
  /** The texts of a page, with {page} where its number goes. */
  readonly texts: string;
}

/** The index of one language and the texts behind it; each file is fetched once, when it is first asked for. */
export class Library {
  readonly #addresses: Addresses;
  readonly #texts = new Map<number, Promise<readonly string[]>>();
  #engine: Promise<Engine> | undefined;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  engine(): Promise<Engine> {
    this.#engine ??= this.#load().catch((fault: unknown) => {
      // Offline a moment ago is not offline now: the next word typed asks again.
      this.#engine = undefined;
      throw fault;
    });
    return this.#engine;
  }

  /** The text of the section that was found; empty if it cannot be had. */
  async text({ section }: Match): Promise<string> {
    let texts = this.#texts.get(section.page);
    if (texts === undefined) {
      texts = fetched(this.#addresses.texts.replace('{page}', String(section.page))).then(async file => (await file.text()).split('\n')).catch(() => []);
      this.#texts.set(section.page, texts);
    }
    return (await texts)[section.line] ?? '';
  }

  async #load(): Promise<Engine> {
    const [library, file] = await Promise.all([
      import(new URL(this.#addresses.lunr, document.baseURI).href) as Promise<{ readonly default: Lunr }>,
      fetched(this.#addresses.index).then(response => response.arrayBuffer()),
    ]);
    useLunr(library.default);
    return new Engine(file);
  }
}

/** Libraries by the address of their index: the box, the page and the filter share one. */
const libraries = new Map<string, Library>();

export function libraryOf(element: HTMLElement): Library {
  const { lunr = '', index = '', texts = '' } = element.dataset;
  let library = libraries.get(index);
  if (library === undefined) libraries.set(index, library = new Library({ lunr, index, texts }));
  return library;
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
