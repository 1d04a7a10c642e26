import { hasOwn } from '../Shared/floor.js';
import { score } from './Engine/scoring.js';
import type { ScoreResult } from './Engine/scoring.js';
import type { Answers, Definition } from './Engine/definition.js';
import { Draft } from './draft.js';
import { isEnough, missing } from './enough.js';
import { Form } from './form.js';
import { longDate } from '../Shared/dates.js';
import { fill, onAction, onActionOnceShown, painted, ref, show } from '../Shared/elements.js';
import { keptPlaces } from '../Shared/keys.js';
import { showHeadline, showParts } from './result.js';
import type { Session, Stage } from './session.js';
import { stepsOf } from './steps.js';
import type { Keeper } from './keep.js';
import type { Pair } from './pair.js';

/** The part of a link before a code; everything after it is a code, damaged or not. */
const codeMark = '#code=';

/** The delay after loading, in milliseconds, before the first scoring, so that it does not hold up the press that loaded the page. */
const warmUp = 500;

const titles: Record<Stage, string> = { form: '.questions', result: '.result > h2', next: '.next > h2', comparison: '.comparison > h2' };

const codeInAddress = (): string | null => (location.hash.startsWith(codeMark) ? location.hash.slice(codeMark.length) : null);

class Page implements Session {
  readonly definition: Definition;
  readonly form: Form;
  readonly draft: Draft;
  isOneDevice = false;
  own: ScoreResult | null = null;
  #keeper: Promise<Keeper> | null = null;
  #pair: Promise<Pair> | null = null;
  #stage: Stage = 'form';
  /** Counts the stages shown, so that delayed work knows whether it is still wanted. */
  #turn = 0;

  constructor(readonly root: HTMLElement) {
    this.definition = JSON.parse(ref(root, 'definition').textContent ?? '') as Definition;
    this.form = new Form(root, this.definition);
    this.draft = new Draft(this.definition, () => this.#forget('idle'));
    this.form.changed = () => {
      if (!this.isOneDevice) this.draft.write(this.form.answers);
      void this.#keeper?.then((keeper) => keeper.draft());
    };
    this.form.reveal = stepsOf(root);
    onActionOnceShown(root, 'finish', () => this.#finish(false));
    onActionOnceShown(root, 'anyway', () => this.#finish(true));
    onActionOnceShown(root, 'back', () => (history.state?.from === 'form' ? history.back() : this.go('form')));
    onAction(root, 'print', () => print());
    onAction(root, 'over', (button) => this.#ask(button, 'over', () => this.#forget(null)));
    onAction(root, 'delete', (button) => this.#ask(button, 'delete', () => this.#delete()));
    onActionOnceShown(root, 'continue', () => this.#toItem(this.#firstBlank()));
    onActionOnceShown(root, 'last-result', () => this.#finish(true));
    onActionOnceShown(root, 'to-item', (link) => this.#toItem(link.closest('[data-open]')?.getAttribute('data-open') ?? ''));
    for (const entry of root.querySelectorAll<HTMLElement>('[data-missing]'))
      entry.addEventListener('click', (event) => {
        event.preventDefault();
        this.form.focus(entry.dataset['missing']!);
      });
    document.addEventListener('leave', () => {
      this.form.clear();
      this.draft.drop();
    });
    const answers = this.draft.read();
    if (answers) this.form.answers = answers;
    if (this.definition.share) this.#listen();
    if (this.definition.store === 'ask') this.#keep();
    this.#travel(answers);
    // Scores once in advance, because the first time is the slowest.
    setTimeout(() => score(this.definition, this.form.answers), warmUp);
  }

  go(stage: Stage): void {
    if (!this.#isPlain && stage !== this.#stage) history.pushState({ stage, from: this.#stage }, '');
    this.#show(stage);
  }

  #show(stage: Stage): void {
    this.#turn++;
    this.#stage = stage;
    delete this.root.dataset['unfolding'];
    delete this.root.dataset['urgent'];
    this.root.dataset['stage'] = stage;
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-stage]'))
      element.hidden = !element.dataset['stage']!.split(' ').includes(stage);
    show(this.root, 'errors', false);
    show(this.root, 'resume', false);
    const keep = this.root.querySelector<HTMLElement>('.keep');
    if (keep && this.isOneDevice) keep.hidden = true;
    const title = this.root.querySelector<HTMLElement>(stage === 'form' && !this.root.dataset['step'] ? '[data-ref=start]' : titles[stage]);
    title?.focus();
    title?.scrollIntoView();
  }

  async unfold(stage: Stage, ...steps: readonly (() => void)[]): Promise<boolean> {
    this.go(stage);
    const turn = this.#turn;
    for (const [i, step] of [...steps, () => {}].entries()) {
      this.root.dataset['unfolding'] = `${i}`;
      await painted();
      if (turn !== this.#turn) return false;
      step();
    }
    delete this.root.dataset['unfolding'];
    return true;
  }

  result(result: ScoreResult, isGiven: boolean): Promise<boolean> {
    const headline = (): void => {
      showHeadline(this.root, result, isGiven);
      fill(this.root, 'today', longDate(new Date()));
      show(this.root, 'given', isGiven);
      show(this.root, 'own', !isGiven);
    };
    return this.unfold('result', headline, () => showParts(this.root, result));
  }

  #finish(anyway: boolean): void {
    const { answers } = this.form;
    if (this.definition.kind === 'compare') {
      if (Object.keys(answers).length === 0) void this.form.complain(this.definition.items.map(({ id }) => id));
      else this.needs(this.#paired().then((pair) => pair.finish(this.#stage === 'next')), () => {});
      return;
    }
    const result = score(this.definition, answers);
    const ids = isEnough(this.definition, result) ? [] : missing(this.definition, answers, result);
    if (ids.length > 0 && !anyway) void this.form.complain(ids);
    else {
      void this.form.complain([]);
      this.own = result;
      void this.result(result, false).then((isShown) => {
        if (isShown) void this.#keeper?.then((keeper) => keeper.finished(result));
      });
    }
  }

  #toItem(id: string): void {
    this.go('form');
    this.form.focus(id);
  }

  /** Resets everything, and says so where the reader did not ask for it. */
  #forget(notice: 'idle' | null): void {
    // The second person's answers were never kept, so clearing them must not touch what the first one keeps.
    const isKept = !this.isOneDevice;
    this.form.clear();
    for (const field of this.root.querySelectorAll<HTMLInputElement>('[data-ref="name"]')) field.value = '';
    this.own = null;
    this.draft.drop();
    void this.#pair?.then((pair) => pair.forget());
    if (isKept && !notice) void this.#keeper?.then((keeper) => keeper.draft());
    this.isOneDevice = false;
    this.go('form');
    show(this.root, 'idle', notice === 'idle');
  }

  #delete(): void {
    this.needs(this.#keeping(), (keeper) => {
      this.form.clear();
      this.own = null;
      this.draft.drop();
      if (this.#stage !== 'form') this.go('form');
      keeper.deleteAll();
    });
  }

  #ask(button: HTMLElement, what: string, act: () => void): void {
    this.needs(import('./ask.js'), ({ ask }) => void ask(this.root, button, what).then((isYes) => isYes && act()));
  }

  #firstBlank(): string {
    const { answers } = this.form;
    return this.definition.items.find(({ id }) => !hasOwn(answers, id))?.id ?? this.definition.items[0]!.id;
  }

  /** Checklists that store nothing also add nothing to the history, and are empty when the reader comes back. */
  get #isPlain(): boolean {
    return this.definition.store === 'never' || document.querySelector('[data-action="leave"]') !== null;
  }

  /** Each stage is an entry of the history, so Back leads from the result to the answers and not off the page. */
  #travel(answers: Answers | null): void {
    if (this.#isPlain) {
      const clear = (): void => {
        this.form.clear();
        this.#show('form');
      };
      addEventListener('pagehide', () => clear());
      addEventListener('pageshow', (event) => event.persisted && clear());
      return;
    }
    const stageOf = (state: unknown): Stage | undefined => (state as { stage?: Stage } | null)?.stage;
    const before = stageOf(history.state);
    if (!before) history.replaceState({ stage: 'form' }, '');
    addEventListener('popstate', (event) => this.#return(stageOf(event.state)));
    if (!answers || Object.keys(answers).length === 0) return;
    if (before && before !== 'form') this.#return(before);
    else {
      show(this.root, 'resume', true);
      this.draft.write(answers);
    }
  }

  /** Shows the stage of a history entry, rendered again from the answers. */
  #return(stage: Stage | undefined): void {
    // An entry without a stage is a place on this page; on one device Back must not show the first person's answers before their time.
    if (!stage || stage === this.#stage || (this.isOneDevice && this.#stage === 'form')) return;
    if (stage === 'form' || Object.keys(this.form.answers).length === 0) {
      this.#show('form');
      return;
    }
    this.#stage = stage;
    this.#finish(true);
  }

  /** Uses something that must be loaded first. If loading fails, the reader is told beside the button, and pressing again retries. */
  needs<T>(loading: Promise<T>, use: (loaded: T) => void, failed: () => void = () => {}): void {
    const pressed = document.activeElement;
    loading.then(
      (loaded) => {
        show(this.root, 'failed', false);
        use(loaded);
      },
      () => {
        (pressed?.closest('p') ?? ref(this.root, 'form')).after(ref(this.root, 'failed'));
        show(this.root, 'failed', true);
        failed();
      },
    );
  }

  /** Loads the code for codes, comparing and QR codes when it is first needed. */
  #paired(): Promise<Pair> {
    return (this.#pair ??= import('./pair.js').then(({ Pair }) => new Pair(this)).catch((reason: unknown) => {
      this.#pair = null;
      throw reason;
    }));
  }

  #keeping(): Promise<Keeper> {
    return (this.#keeper ??= import('./keep.js').then(({ Keeper }) => new Keeper(this)).catch((reason: unknown) => {
      this.#keeper = null;
      throw reason;
    }));
  }

  #listen(): void {
    const receive = (): void => {
      const code = codeInAddress();
      if (code !== null) this.needs(this.#paired(), (pair) => pair.receive(code, false) && pair.scrub());
    };
    receive();
    const held = this.draft.code;
    if (held !== null && codeInAddress() === null) this.needs(this.#paired(), (pair) => pair.receive(held, false));
    addEventListener('hashchange', receive);
    onAction(this.root, 'enter', () =>
      this.needs(this.#paired(), (pair) => pair.receive(ref<HTMLInputElement>(this.root, 'code').value, true)));
    for (const [act, opens] of [['make-code', false], ['send', true]] as const) {
      onAction(this.root, act, () => {
        const { answers } = this.form;
        this.needs(import('./handover.js'), ({ handOver }) => handOver(this, answers, opens));
      });
    }
  }

  #keep(): void {
    const box = ref<HTMLInputElement>(this.root, 'keep');
    box.checked = false;
    box.addEventListener('change', () => {
      const isOn = box.checked;
      if (isOn) {
        this.needs(this.#keeping(), (keeper) => keeper.turn(true), () => (box.checked = false));
        return;
      }
      box.checked = true;
      this.#ask(box, 'keep-off', () => this.needs(this.#keeping(), (keeper) => keeper.turn(false)));
    });
    onAction(this.root, 'import', () => this.needs(this.#keeping(), (keeper) => keeper.chooseFile()));
    let isThere = false;
    try {
      isThere = keptPlaces(this.definition.id).some((place) => localStorage.getItem(place) !== null);
    } catch {
      // Blocked storage is reported where it matters: when the reader asks to keep something.
    }
    if (isThere) this.needs(this.#keeping(), (keeper) => keeper.restore());
  }
}

/** Brings a checklist to life. */
export function open(root: HTMLElement): void {
  new Page(root);
}
