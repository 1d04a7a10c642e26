import { canRun, hasOwn } from '../Shared/floor.js';
import { score } from './Engine/scoring.js';
import type { ScoreResult } from './Engine/scoring.js';
import { counts } from './Engine/definition.js';
import type { Answers, Definition } from './Engine/definition.js';
import { guardExit } from './exit.js';
import { Form } from './form.js';
import { maybe, on, onceShown, painted, part, show } from './parts.js';
import { showHeadline, showParts } from './result.js';
import type { Session, Stage } from './session.js';
import type { Keeper } from './keep.js';
import type { Pair } from './pair.js';

/** The links that bring someone's answers end like this; whatever follows is a code, damaged or not. */
const codeMark = '#code=';

/** How long after the page has come, in milliseconds: nobody has answered anything by then. */
const warmUp = 500;

const titles: Record<Stage, string> = { form: '.questions', result: '.result > h2', next: '.next > h2', comparison: '.comparison > h2' };

/** Takes the code out of the address, so that neither history, nor a copied address, nor a glance shows it. */
function takeCode(): string | null {
  if (!location.hash.startsWith(codeMark)) return null;
  const code = location.hash.slice(codeMark.length);
  history.replaceState(history.state, '', location.pathname + location.search);
  // The language switch carries the address's last part along; it must forget the code too.
  dispatchEvent(new HashChangeEvent('hashchange'));
  return code;
}

/** The items without which there is no result: blank ones of parts that have too little, and blank key statements. */
function missing(definition: Definition, answers: Answers, result: ScoreResult): string[] {
  const short = result.dimensions.filter((dimension) => dimension.state === 'incomplete').map((dimension) => dimension.id);
  return definition.items
    .filter((item) => {
      const { id: name, required } = definition.dimensions[item.dimension]!;
      return !hasOwn(answers, item.id) && (item.gate ? true : counts(item) && required !== false && short.includes(name));
    })
    .map(({ id }) => id);
}

/** Whether there is something to show already. "Talk first" waits for the rest of the answers where these give a verdict. */
function isEnough(definition: Definition, { headline, total }: ScoreResult): boolean {
  if (headline.kind === 'incomplete') return false;
  const isTalk = 'level' in headline && headline.level === 'talk';
  return !isTalk || total.state === 'scored' || !(definition.bands ?? definition.lights);
}

class Page implements Session {
  readonly definition: Definition;
  readonly form: Form;
  isOneDevice = false;
  #keeper: Promise<Keeper> | null = null;
  #pair: Promise<Pair> | null = null;
  /** Counts the stages shown, so that what comes later knows whether it is still wanted. */
  #turn = 0;

  constructor(readonly root: HTMLElement) {
    this.definition = JSON.parse(part(root, 'definition').textContent ?? '') as Definition;
    this.form = new Form(root, this.definition);
    this.form.changed = () => void this.#keeper?.then((keeper) => keeper.draft());
    onceShown(root, 'finish', () => this.#finish(false));
    onceShown(root, 'anyway', () => this.#finish(true));
    onceShown(root, 'back', () => this.go('form'));
    on(root, 'print', () => print());
    onceShown(root, 'over', () => this.#over());
    onceShown(root, 'to-item', (link) => this.#toItem(link.closest('[data-open]')?.getAttribute('data-open') ?? ''));
    for (const entry of root.querySelectorAll<HTMLElement>('[data-missing]'))
      entry.addEventListener('click', (event) => {
        event.preventDefault();
        this.form.focus(entry.dataset['missing']!);
      });
    const exit = maybe<HTMLAnchorElement>(root, 'exit');
    if (exit) guardExit(exit, () => this.form.clear());
    if (this.definition.share) this.#listen();
    if (this.definition.store === 'ask') this.#keep();
    root.dataset['live'] = '';
    // The first scoring is the slowest, so it is not the reader's.
    setTimeout(() => score(this.definition, this.form.answers), warmUp);
  }

  go(stage: Stage): void {
    this.#turn++;
    delete this.root.dataset['unfolding'];
    delete this.root.dataset['urgent'];
    this.root.dataset['stage'] = stage;
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-stage]'))
      element.hidden = !element.dataset['stage']!.split(' ').includes(stage);
    show(this.root, 'errors', false);
    const title = this.root.querySelector<HTMLElement>(titles[stage]);
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
      showHeadline(this.root, result);
      show(this.root, 'given', isGiven);
      show(this.root, 'own', !isGiven);
    };
    return this.unfold('result', headline, () => showParts(this.root, result));
  }

  #finish(anyway: boolean): void {
    const { answers } = this.form;
    if (this.definition.kind === 'compare') {
      if (Object.keys(answers).length === 0) void this.form.complain(this.definition.items.map(({ id }) => id));
      else void this.#paired().then((pair) => pair.finish());
      return;
    }
    const result = score(this.definition, answers);
    const ids = isEnough(this.definition, result) ? [] : missing(this.definition, answers, result);
    if (ids.length > 0 && !anyway) void this.form.complain(ids);
    else {
      void this.form.complain([]);
      void this.result(result, false).then((isShown) => {
        if (isShown) void this.#keeper?.then((keeper) => keeper.finished(result));
      });
    }
  }

  #toItem(id: string): void {
    this.go('form');
    this.form.focus(id);
  }

  #over(): void {
    this.form.clear();
    void this.#pair?.then((pair) => pair.forget());
    void this.#keeper?.then((keeper) => keeper.draft());
    this.go('form');
  }

  /** Codes, comparing and drawing QR codes come only when they are asked for. */
  #paired(): Promise<Pair> {
    return (this.#pair ??= import('./pair.js').then(({ Pair }) => new Pair(this)));
  }

  #listen(): void {
    const receive = (): void => {
      const code = takeCode();
      if (code !== null) void this.#paired().then((pair) => pair.receive(code));
    };
    receive();
    addEventListener('hashchange', receive);
    on(this.root, 'enter', () => void this.#paired().then((pair) => pair.receive(part<HTMLInputElement>(this.root, 'code').value)));
    on(this.root, 'make-code', () => {
      const { answers } = this.form;
      void import('./handover.js').then(({ handOver }) => handOver(this, answers));
    });
  }

  #keep(): void {
    const start = (): Promise<Keeper> => (this.#keeper ??= import('./keep.js').then(({ Keeper }) => new Keeper(this)));
    const box = part<HTMLInputElement>(this.root, 'keep');
    box.checked = false;
    box.addEventListener('change', () => void start().then((keeper) => keeper.turn(box.checked)));
    on(this.root, 'import', () => void start().then((keeper) => keeper.chooseFile()));
    let isThere = false;
    try {
      isThere = Object.keys(localStorage).some((key) => key === `sebaya.checklist.${this.definition.id}` || key === `sebaya.checklist.${this.definition.id}.damaged`);
    } catch {
      // Blocked storage is told where it matters: when the reader asks to keep something.
    }
    if (isThere) void start().then((keeper) => keeper.restore());
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-checklist]')) {
  if (canRun()) new Page(root);
  else root.dataset['below'] = '';
}
