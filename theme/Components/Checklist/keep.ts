import { last } from '../Shared/floor.js';
import type { ScoreResult } from './Engine/scoring.js';
import { keptPlaces } from '../Shared/keys.js';
import { clearHistory, headlineOf, showHistory } from './history.js';
import { merged, readKept } from './kept.js';
import { Notices } from './notices.js';
import type { Kept, Past, Sheet } from './kept.js';
import { onAction, ref, show } from '../Shared/elements.js';
import { download } from '../Shared/downloading.js';
import type { Session } from './session.js';

/** Stores answers and results in this browser once the reader has asked for it, and reports whenever that fails. */
export class Keeper {
  readonly #session: Session;
  readonly #key: string;
  readonly #damagedKey: string;
  readonly #box: HTMLInputElement;
  readonly #notices: Notices;
  #isOn = false;
  /** What this tab last read or wrote. If the stored record differs, another tab has written. */
  #last: Kept | null = null;

  constructor(session: Session) {
    this.#session = session;
    [this.#key, this.#damagedKey] = keptPlaces(session.definition.id);
    this.#box = ref<HTMLInputElement>(session.root, 'keep');
    const { root } = session;
    this.#notices = new Notices(root);
    onAction(root, 'export', () => this.#download(this.#read() ?? '', ''));
    onAction(root, 'export-damaged', () => this.#download(this.#read(this.#damagedKey) ?? '', '-damaged'));
    onAction(root, 'take-over', () => this.#takeOver());
    ref<HTMLInputElement>(root, 'file').addEventListener('change', (event) => void this.#import(event.target as HTMLInputElement));
    addEventListener('storage', (event) => {
      if (this.#isOn && (event.key === this.#key || event.key === null)) this.#yield();
    });
  }

  /** Restores what was stored on an earlier visit. */
  restore(): void {
    this.#offerDamaged();
    const text = this.#read();
    if (text === null) return;
    const kept = readKept(text, this.#session.definition.id);
    if (!kept) {
      this.#setAside(text);
      return;
    }
    this.#last = kept;
    this.#turnedOn(true);
    const { definition, form } = this.#session;
    if (kept.draft && this.#isReadable(kept.draft.version)) {
      // What the reader did while this was loading takes precedence.
      if (Object.keys(form.answers).length === 0) {
        this.#takeUp(kept.draft);
        show(this.#session.root, 'resume', Object.keys(kept.draft.answers).length > 0);
      } else if (Object.keys(form.evidence).length === 0) form.evidence = kept.draft.evidence ?? {};
      this.#notices.tell(kept.draft.version === definition.version ? 'restored' : 'carried');
    } else if (kept.draft) {
      this.#write({ ...kept, draft: null, results: merged(kept.results, [{ ...kept.draft, verdict: '', shown: null, dimensions: {} }]) });
      this.#notices.tell('changed');
    }
    this.#showHistory();
  }

  turn(isOn: boolean): void {
    if (this.#session.isOneDevice) return;
    if (!isOn) {
      this.#remove(this.#key);
      this.#last = null;
      this.#turnedOn(false);
      this.#notices.tell('off');
      return;
    }
    const text = this.#read();
    const there = text === null ? null : readKept(text, this.#session.definition.id);
    if (text !== null && !there && !this.#setAside(text)) return;
    this.#last = there;
    this.#isOn = true;
    if (!this.#save(there?.results ?? [])) return;
    this.#turnedOn(true);
    if (this.#session.own && this.#session.root.dataset['stage'] === 'result') this.finished(this.#session.own);
    this.#notices.tell('on');
  }

  /** Keeps the answers as they are now. */
  draft(): void {
    if (this.#isOn && !this.#session.isOneDevice) this.#save(this.#last?.results ?? []);
  }

  /** Keeps a result that the reader has just seen. */
  finished(result: ScoreResult): void {
    if (!this.#isOn || this.#session.isOneDevice) return;
    const results = this.#last?.results ?? [];
    const past: Past = {
      ...this.#sheet(),
      verdict: '',
      headline: headlineOf(result),
      shown: null,
      dimensions: Object.fromEntries(result.dimensions.map(({ id, shown }) => [id, shown])),
    };
    const latest = last(results);
    // Viewing the same result again does not store it twice.
    const isNew = !latest || latest.version !== past.version || JSON.stringify(latest.answers) !== JSON.stringify(past.answers);
    this.#save(isNew ? [...results, past] : results);
  }

  chooseFile(): void {
    ref<HTMLInputElement>(this.#session.root, 'file').click();
  }

  #isReadable(version: number): boolean {
    const { definition } = this.#session;
    return version === definition.version || (definition.accepts ?? []).includes(version);
  }

  #sheet(): Sheet {
    const { definition, form } = this.#session;
    const { answers, words, evidence } = form;
    const language = document.documentElement.lang;
    return { version: definition.version, at: new Date().toISOString(), answers, words, language,
      ...(Object.keys(evidence).length ? { evidence } : {}) };
  }

  #takeUp(draft: Sheet): void {
    const { form } = this.#session;
    form.answers = draft.answers;
    form.evidence = draft.evidence ?? {};
  }

  #save(results: readonly Past[]): boolean {
    const before = this.#last?.results;
    const isWritten = this.#write({ format: 1, checklist: this.#session.definition.id, revision: '', draft: this.#sheet(), results });
    if (isWritten && results !== before) this.#showHistory();
    return isWritten;
  }

  /**
   * Overwrites only what this tab has read. Reading, comparing and writing happen without interruption, so that no other tab can write in
   * between.
   */
  #write(kept: Kept): boolean {
    const there = this.#read();
    if (there !== null && readKept(there, kept.checklist)?.revision !== this.#last?.revision) {
      this.#yield();
      return false;
    }
    const next: Kept = { ...kept, revision: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` };
    try {
      localStorage.setItem(this.#key, JSON.stringify(next));
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError' && this.#canRead();
      if (!this.#last) this.#turnedOn(false);
      this.#notices.tell(isFull ? 'full' : 'blocked');
      return false;
    }
    this.#last = next;
    this.#notices.succeeded();
    return true;
  }

  #canRead(): boolean {
    try {
      return localStorage.length >= 0;
    } catch {
      return false;
    }
  }

  #read(key = this.#key): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  #remove(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Storage is blocked, so there is nothing to delete.
    }
  }

  /** Another tab has written: this one stops storing, and the reader decides which one continues. */
  #yield(): void {
    this.#turnedOn(false);
    const text = this.#read();
    this.#last = text === null ? null : readKept(text, this.#session.definition.id);
    show(this.#session.root, 'take-over', text !== null);
    this.#showHistory();
    this.#notices.tell('other-tab');
  }

  #takeOver(): void {
    this.#isOn = true;
    const text = this.#read();
    this.#last = text === null ? null : readKept(text, this.#session.definition.id);
    if (!this.#save(this.#last?.results ?? [])) return;
    this.#turnedOn(true);
    show(this.#session.root, 'take-over', false);
    this.#notices.tell('on', true);
  }

  /** Renames a damaged record, so that it is not lost. False where that fails; then it is not overwritten. */
  #setAside(text: string): boolean {
    try {
      if (localStorage.getItem(this.#damagedKey) === null) {
        localStorage.setItem(this.#damagedKey, text);
        localStorage.removeItem(this.#key);
      }
    } catch {
      this.#turnedOn(false);
      this.#notices.tell('full');
      return false;
    }
    this.#offerDamaged();
    this.#turnedOn(false);
    this.#notices.tell('damaged');
    return this.#read() === null;
  }

  #offerDamaged(): void {
    this.#offer('export-damaged', this.#read(this.#damagedKey) !== null);
  }

  #offer(action: string, isOffered: boolean): void {
    const button = this.#session.root.querySelector<HTMLElement>(`[data-action="${action}"]`);
    if (button) button.hidden = !isOffered;
  }

  /** Deletes what is kept of this checklist, and of no other. */
  deleteAll(): void {
    try {
      localStorage.removeItem(this.#key);
      localStorage.removeItem(this.#damagedKey);
    } catch {
      this.#notices.tell('blocked');
      return;
    }
    this.#last = null;
    this.#turnedOn(false);
    show(this.#session.root, 'take-over', false);
    clearHistory(this.#session.root);
    this.#offer('export-damaged', false);
    this.#notices.tell('deleted');
  }

  #download(text: string, suffix: string): void {
    download(`sebaya-${this.#session.definition.id}${suffix}-${new Date().toISOString().slice(0, 10)}.json`, 'application/json', text);
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const incoming = readKept(await file.text(), this.#session.definition.id);
    input.value = '';
    if (!incoming) {
      this.#notices.tell('not-imported');
      return;
    }
    const { form } = this.#session;
    if (Object.keys(form.answers).length === 0 && incoming.draft && this.#isReadable(incoming.draft.version)) this.#takeUp(incoming.draft);
    const text = this.#read();
    const there = text === null ? null : readKept(text, this.#session.definition.id);
    if (text !== null && !there && !this.#setAside(text)) return;
    this.#last = there;
    if (!this.#save(merged(there?.results ?? [], incoming.results))) return;
    this.#turnedOn(true);
    this.#notices.tell('imported');
  }

  #turnedOn(isOn: boolean): void {
    this.#isOn = isOn;
    this.#box.checked = isOn;
    const isKept = isOn || this.#read() !== null;
    this.#offer('export', isKept);
    if (!isOn) this.#showHistory();
  }

  #showHistory(): void {
    showHistory(this.#session, this.#last?.results ?? [], (version) => this.#isReadable(version));
  }
}
