/**
 * The search box in the header: a combobox whose list shows the best results as one types. Nothing is fetched before
 * the reader goes to the box, nothing that was searched for is kept. It expects this markup (texts in the reader's language):
 *
 *   <form role="search" action="/id/cari/" data-search
 *         data-lunr="…/lunr.js" data-index="…/id.bin" data-texts="…/id-{page}.txt" data-base=""
 *         data-text-none="…" data-text-one="1 …" data-text-many="{count} …" data-text-fault="…"
 *         data-other-index="…/en.bin" data-other-texts="…/en-{page}.txt">
 *     <input type="search" name="q" role="combobox" aria-expanded="false" aria-autocomplete="list"
 *            aria-controls="search-list" autocomplete="off" aria-label="…">
 *     <p role="status" data-search-status></p>
 *     <a data-search-other hidden href="/en/search/">{count} results in English</a>
 *     <ul role="listbox" id="search-list" aria-label="…" hidden></ul>
 *     <template data-search-result><li role="option"><a tabindex="-1"><b data-title></b> <span data-section></span>
 *       <span data-snippet></span></a></li></template>
 *     <template data-search-mark><mark></mark></template>
 *   </form>
 *
 * `data-base` is the site's base path without its last slash. `data-texts` has {page} where a page's number goes.
 * If result files carry hashes, put the hash in a folder's name, so that the number can be put in.
 * The attributes data-lunr, data-index, data-texts, data-base and data-text-… mean the same in page.ts and faq-filter.ts.
 */
import { libraryOf, Library } from './library.js';
import { countText, resultElement } from './results.js';

const mostShown = 6;

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #library: Library;
  #chosen = -1;
  #turn = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement) {
    this.#form = form;
    this.#input = input;
    this.#list = list;
    this.#library = libraryOf(form);
    input.addEventListener('focus', () => { void this.#library.engine().catch(() => undefined); });
    input.addEventListener('input', () => { void this.#answer(); });
    input.addEventListener('keydown', event => { this.#onKey(event); });
    form.addEventListener('focusout', event => {
      if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) this.#close();
    });
    document.addEventListener('keydown', event => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.focus();
    });
  }

  async #answer(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#input.value;
    if (query.trim() === '') {
      this.#close();
      return;
    }
    try {
      const engine = await this.#library.engine();
      if (turn !== this.#turn) return;
      const matches = engine.search(query);
      const terms = engine.termsOf(query);
      const options = matches.slice(0, mostShown).map(match => resultElement(match, this.#form, engine, terms, this.#library));
      this.#show(options.filter(option => option !== undefined), matches.length);
      await this.#leadAcross(query, matches.length, turn);
    } catch {
      if (turn === this.#turn) this.#say(this.#form.dataset['textFault'] ?? '');
    }
  }

  #show(options: readonly HTMLElement[], count: number): void {
    options.forEach((option, i) => {
      option.id = `${this.#list.id}-${i}`;
      option.setAttribute('aria-selected', 'false');
    });
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#choose(-1);
    this.#say(countText(this.#form, count));
  }

  /** Only when the reader's own language has nothing is the other's index fetched. */
  async #leadAcross(query: string, count: number, turn: number): Promise<void> {
    const link = this.#form.querySelector<HTMLAnchorElement>('[data-search-other]');
    const { otherIndex, otherTexts = '', lunr = '' } = this.#form.dataset;
    if (link === null) return;
    link.hidden = true;
    if (count > 0 || otherIndex === undefined) return;
    link.dataset['text'] ??= link.textContent;
    other ??= new Library({ lunr, index: otherIndex, texts: otherTexts });
    const found = (await other.engine()).search(query).length;
    if (turn !== this.#turn || found === 0) return;
    link.textContent = link.dataset['text'].replace('{count}', String(found));
    link.search = new URLSearchParams({ q: query }).toString();
    link.hidden = false;
  }

  #onKey(event: KeyboardEvent): void {
    const options = this.#list.children.length;
    const open = !this.#list.hidden && options > 0;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (open) this.#close();
      else {
        this.#input.value = '';
        this.#close();
        this.#input.blur();
      }
    } else if (open && event.key === 'ArrowDown') {
      event.preventDefault();
      this.#choose((this.#chosen + 1) % options);
    } else if (open && event.key === 'ArrowUp') {
      event.preventDefault();
      this.#choose(this.#chosen <= 0 ? options - 1 : this.#chosen - 1);
    } else if (open && event.key === 'Enter' && this.#chosen >= 0) {
      event.preventDefault();
      this.#list.children[this.#chosen]?.querySelector('a')?.click();
      this.#close();
    }
  }

  #choose(option: number): void {
    this.#list.children[this.#chosen]?.setAttribute('aria-selected', 'false');
    this.#chosen = option;
    const chosen = this.#list.children[option];
    if (chosen === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    chosen.setAttribute('aria-selected', 'true');
    chosen.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', chosen.id);
  }

  #close(): void {
    this.#turn++;
    this.#show([], 0);
    this.#say('');
    const link = this.#form.querySelector<HTMLElement>('[data-search-other]');
    if (link !== null) link.hidden = true;
  }

  #say(text: string): void {
    const status = this.#form.querySelector('[data-search-status]');
    if (status !== null) status.textContent = text;
  }
}

let other: Library | undefined;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const input = form?.querySelector<HTMLInputElement>('input[role="combobox"]');
const list = form?.querySelector<HTMLElement>('[role="listbox"]');
if (form && input && list) new SearchBox(form, input, list);
