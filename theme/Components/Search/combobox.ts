/**
 * The search box in the header: a combobox whose list shows the best results as one types. site.ts loads this when the reader goes
 * to the box; nothing that was searched for is kept. SearchBox.cshtml is its markup: a form whose template holds, once, all
 * that appears below the box (its style among it), a result and a mark.
 */
import { maybeRef, ref } from '../Shared/elements.js';
import type { Engine } from './engine.js';
import { libraryOf, type Library } from './library.js';
import type { PageMatch } from './ranking.js';
import { leadAcross, resultElement, statusText, titleElement, type Parts } from './results.js';
import { pause } from './slices.js';
import { titleMatches } from './titles.js';
// Imported here so that the browser loads it at the same time as the others.
import './snippet.js';

const mostShown = 5;

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #panel: HTMLElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #across: HTMLAnchorElement | null;
  readonly #parts: Parts;
  readonly #library: Library;
  readonly #all: HTMLElement;
  #options: readonly HTMLElement[] = [];
  #chosen = -1;
  #turn = 0;
  /** Shows the pending results of what was typed last. */
  #due: (() => void) | undefined;

  constructor(form: HTMLFormElement, input: HTMLInputElement, content: DocumentFragment) {
    this.#form = form;
    this.#input = input;
    this.#panel = ref(content, 'panel');
    this.#list = ref(content, 'list');
    this.#status = ref(content, 'status');
    this.#across = maybeRef<HTMLAnchorElement>(content, 'across');
    this.#parts = { form, result: ref(content, 'result'), mark: ref(content, 'mark') };
    this.#all = ref(content, 'all');
    this.#library = libraryOf(form);
    this.#list.replaceChildren();
    this.#parts.mark.remove();
    form.append(content);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('focus', () => { this.#fetch(); });
    input.addEventListener('input', () => { void this.#answer(); });
    input.addEventListener('keydown', event => { this.#onKey(event); });
    form.addEventListener('focusout', event => {
      if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) this.#close();
    });
    // A press on a result must not take the focus from the box before it has become a click.
    this.#panel.addEventListener('mousedown', event => { event.preventDefault(); });
    this.#close();
    this.#fetch();
    void this.#answer();
  }

  #fetch(): void {
    void this.#library.engine().catch(() => undefined);
  }

  async #answer(): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = (): boolean => turn === this.#turn;
    const query = this.#input.value;
    if (query.trim() === '') {
      this.#close();
      return;
    }
    try {
      await this.#showTitles(query, isCurrent);
      let engine: Engine | undefined;
      for await (engine of this.#library.engines()) {
        if (!isCurrent()) return;
        // While the reader is in the list, it is not replaced.
        if (this.#chosen < 0) await this.#answerBy(engine, query, isCurrent);
      }
      if (engine === undefined || !isCurrent()) return;
      const isEmpty = this.#options.length === 0;
      if (isEmpty) this.#present([], engine, query);
      if (this.#across === null || (!isEmpty && engine.unknownOf(query).length === 0)) return;
      await leadAcross(this.#across, this.#form, query, isCurrent);
    } catch {
      if (isCurrent()) this.#say(this.#form.dataset['fault'] ?? '');
    }
  }

  async #answerBy(engine: Engine, query: string, isCurrent: () => boolean): Promise<void> {
    let found: PageMatch[] | undefined;
    const search = (): PageMatch[] => found ??= engine.search(query);
    this.#due = () => { this.#present(search(), engine, query); };
    await pause();
    if (isCurrent()) search();
    await pause();
    if (!isCurrent()) return;
    if (search().length > 0) this.#due?.();
    else this.#due = undefined;
  }

  /** Until an engine is loaded, shows pages whose title contains one of the words. */
  async #showTitles(query: string, isCurrent: () => boolean): Promise<void> {
    let isReady = false;
    const coming = this.#library.engines().next().then(() => { isReady = true; });
    coming.catch(() => undefined);
    await Promise.race([coming, this.#library.pages()]);
    if (isReady || !isCurrent()) return;
    const titles = titleMatches(query, await this.#library.pages());
    if (!isCurrent() || titles.length === 0) return;
    this.#show(titles.map(([address, title]) => titleElement(address, title, this.#parts)));
    this.#panel.hidden = false;
    await coming;
  }

  #present(pages: readonly PageMatch[], engine: Engine, query: string): void {
    const answer = { engine, library: this.#library, terms: engine.termsOf(query) };
    const elements = pages.slice(0, mostShown).map(page => resultElement(page, this.#parts, answer));
    this.#show(pages.length > mostShown ? [...elements, this.#linkToAll(pages.length)] : elements);
    this.#say(statusText(this.#form, pages.length, engine.unknownOf(query)));
  }

  #linkToAll(count: number): HTMLElement {
    const link = this.#all.cloneNode(true) as HTMLAnchorElement;
    link.href = `${this.#form.action}?${new URLSearchParams({ q: this.#input.value })}`;
    link.textContent = link.textContent?.replace('{count}', String(count)) ?? '';
    return link;
  }

  #show(results: readonly HTMLElement[]): void {
    this.#due = undefined;
    this.#list.replaceChildren(...results);
    this.#options = [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
    // A result's name is the page and the section: the snippet is hidden from what is read aloud.
    this.#options.forEach((option, i) => {
      option.id = `${this.#list.id}-${i}`;
      option.setAttribute('aria-selected', 'false');
    });
    this.#list.hidden = results.length === 0;
    this.#input.setAttribute('aria-expanded', String(results.length > 0));
    if (this.#across !== null) this.#across.hidden = true;
    this.#choose(-1);
  }

  #onKey(event: KeyboardEvent): void {
    // Moving into the list with the arrow keys shows the results for the current input first.
    if (event.key.startsWith('Arrow')) this.#due?.();
    const options = this.#options.length;
    if (event.key === 'Escape') {
      event.preventDefault();
      const wasOpen = options > 0;
      this.#close();
      if (!wasOpen) {
        this.#input.value = '';
        this.#input.blur();
      }
    } else if (options > 0 && event.key === 'ArrowDown') {
      event.preventDefault();
      this.#choose((this.#chosen + 1) % options);
    } else if (options > 0 && event.key === 'ArrowUp') {
      event.preventDefault();
      this.#choose(this.#chosen <= 0 ? options - 1 : this.#chosen - 1);
    } else if (event.key === 'Enter' && this.#chosen >= 0) {
      event.preventDefault();
      this.#options[this.#chosen]?.click();
      this.#close();
    }
  }

  #choose(option: number): void {
    this.#options[this.#chosen]?.setAttribute('aria-selected', 'false');
    this.#chosen = option;
    const chosen = this.#options[option];
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
    this.#show([]);
    this.#say('');
  }

  #say(text: string): void {
    this.#panel.hidden = text === '';
    // Screen readers do not announce a status that is written before it is visible.
    requestAnimationFrame(() => { this.#status.textContent = text; });
  }
}

/**
 * Makes a combobox of the box that the reader has gone to.
 * @param index The answer to a request for the index, which is on its way.
 */
export function start(form: HTMLFormElement, input: HTMLInputElement, index: Promise<Response | undefined>): void {
  libraryOf(form).take(index);
  const template = form.querySelector('template');
  if (template !== null) new SearchBox(form, input, document.importNode(template.content, true));
}
