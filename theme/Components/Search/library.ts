import type { DenseFile, DensePage, Section } from './dense.js';
import type { Engine } from './engine.js';
import { inSlices } from './slices.js';

/** The index of one language and the texts behind it; each file is fetched once, when it is first asked for. */
export class Library {
  readonly #folder: string;
  readonly #language: string;
  readonly #texts = new Map<number, Promise<readonly string[]>>();
  #file: Promise<DenseFile> | undefined;
  #first: Promise<Engine> | undefined;
  #whole: Promise<Engine> | undefined;
  #isWhole = false;

  /** @param folder The site's `/search/`, under its base path. */
  constructor(folder: string, language: string) {
    this.#folder = folder;
    this.#language = language;
  }

  /** Uses a request for the index that was started already. */
  take(index: Promise<Response | undefined>): void {
    this.#file ??= index.then(async response => response?.ok ? await response.json() as DenseFile : await this.#request());
  }

  /** The titles of all pages, which are there before any engine is. */
  async pages(): Promise<readonly DensePage[]> {
    return (await this.#fetchFile())[2];
  }

  /** The engine that searches titles, headings and keywords, as soon as it is there, then the one that searches the texts, too. */
  async *engines(): AsyncGenerator<Engine, void> {
    const whole = this.engine();
    // A caller that stops at the first engine never awaits the second, so its failure is ignored.
    whole.catch(() => undefined);
    if (!this.#isWhole && this.#first !== undefined) yield await this.#first;
    yield await whole;
  }

  /** The engine that searches everything. */
  engine(): Promise<Engine> {
    this.#whole ??= this.#load().catch((fault: unknown) => {
      // After a failure, the next word typed tries again.
      this.#first = this.#whole = this.#file = undefined;
      throw fault;
    });
    return this.#whole;
  }

  /** The text of the section that was found; empty if it cannot be had. */
  async text(section: Section): Promise<string> {
    let texts = this.#texts.get(section.page);
    if (texts === undefined) {
      texts = this.#pageTexts(section.page).catch(() => []);
      this.#texts.set(section.page, texts);
    }
    return (await texts)[section.line] ?? '';
  }

  async #load(): Promise<Engine> {
    // Loaded after the index, whose titles can be shown before.
    const modules = this.#fetchFile().then(() => Promise.all([import('./engine.js'), import('./analyser.js')
      .then(({ analyserOf }) => analyserOf(this.#language))]));
    const built = async (file: DenseFile, texts?: string): Promise<Engine> => {
      const [{ Engine }, makeAnalyser] = await modules;
      return inSlices(Engine.build(file, makeAnalyser, texts));
    };
    this.#first = this.#fetchFile().then(file => built(file));
    const [file] = await Promise.all([this.#fetchFile(), this.#first]);
    // Requested only now, so as not to slow down what the first results need.
    const response = await fetched(`${this.#folder}${file[1]}/words.txt`);
    const texts = await response.text();
    const whole = await built(file, texts);
    this.#isWhole = true;
    return whole;
  }

  #fetchFile(): Promise<DenseFile> {
    return this.#file ??= this.#request();
  }

  async #request(): Promise<DenseFile> {
    return await (await fetched(`${this.#folder}${this.#language}.json`)).json() as DenseFile;
  }

  async #pageTexts(page: number): Promise<readonly string[]> {
    const [, folder] = await this.#fetchFile();
    const response = await fetched(`${this.#folder}${folder}/${page}.txt`);
    return (await response.text()).split('\n');
  }
}

const libraries = new Map<string, Library>();

/** The library of a language. `data-search` of a form holds the site's base path; without a language it is the page's own. */
export function libraryOf(form: HTMLElement, language = document.documentElement.lang): Library {
  let library = libraries.get(language);
  if (library === undefined) libraries.set(language, library = new Library(`${form.dataset['search'] ?? ''}/search/`, language));
  return library;
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
