import { sorted } from '../Shared/floor.js';
import { score } from './Engine/scoring.js';
import { decode } from './Engine/codes.js';
import type { Answers } from './Engine/definition.js';
import { forgetCode } from './handover.js';
import { maybeRef, onActionOnceShown, ref, reveal, show } from '../Shared/elements.js';
import type { Session, Stage } from './session.js';

/** The code in pasted text, which often has words around it. */
function codeIn(text: string): string {
  const linked = /#code=([\w-]+)/.exec(text)?.[1];
  if (linked) return linked;
  const words = text.split(/\s+/).filter((word) => /^[\w-]{12,}$/.test(word));
  return sorted(words, (a, b) => b.length - a.length)[0] ?? text;
}

/** Manages two people's answers on one page, and when they may be shown. */
export class Pair {
  readonly #session: Session;
  /** A partner's answers from a code, or the first person's on a shared device; never shown before the other person has answered. */
  #theirs: Answers | null = null;

  constructor(session: Session) {
    this.#session = session;
    const { root } = session;
    onActionOnceShown(root, 'discard', () => {
      this.forget();
      session.go('form');
    });
    onActionOnceShown(root, 'show-given', () => {
      if (this.#theirs) void session.result(score(session.definition, this.#theirs), true);
    });
    onActionOnceShown(root, 'pass-on', () => this.#passOn());
    // When the browser restores the page from its back/forward cache, it must not show two people's answers.
    addEventListener('pagehide', () => {
      if (!this.#session.isOneDevice) return;
      this.forget();
      session.form.clear();
      session.go('form');
    });
  }

  /** Removes a code that was read from the address, so that it is not shown in the history, in a copied address, or to people nearby. */
  scrub(): void {
    history.replaceState(history.state, '', location.pathname + location.search);
    // The language switch carries the address's last part along; it must forget the code too.
    dispatchEvent(new HashChangeEvent('hashchange'));
  }

  /** Reads a partner's code. If it is refused, the reason is shown at the field. */
  receive(text: string, isTyped: boolean): boolean {
    const { root, definition, draft, form } = this.#session;
    const code = codeIn(text);
    const decoded = decode([definition], code);
    const field = ref<HTMLInputElement>(root, 'code');
    const isRefused = typeof decoded === 'string';
    show(root, 'refused', isRefused);
    reveal(root, 'refusal', isRefused ? [decoded] : []);
    field.toggleAttribute('aria-invalid', isRefused && isTyped);
    const refused = ref(root, 'refused');
    if (isRefused) {
      (isTyped ? field.closest('p')! : ref(root, 'received')).after(refused);
      if (isTyped) field.setAttribute('aria-describedby', refused.id);
      (isTyped ? field : refused).focus();
      return false;
    }
    field.removeAttribute('aria-describedby');
    draft.code = code;
    draft.write(form.answers);
    this.#session.isOneDevice = false;
    this.#theirs = decoded.answers;
    field.value = '';
    show(root, 'enter', false);
    show(root, 'received', true);
    if (root.dataset['stage'] === 'next') this.#session.needs(this.finish(), () => {});
    else ref(root, 'received').focus();
    return true;
  }

  /** Called when the reader has answered: compares, or offers the ways to reach a partner; only these where Back leads to them. */
  async finish(isNext = false): Promise<void> {
    if (this.#theirs && !isNext) {
      await this.#compare(this.#theirs);
      return;
    }
    this.#placeHandover('next');
    await this.#session.unfold('next');
  }

  forget(): void {
    const { root } = this.#session;
    this.#theirs = null;
    this.#session.isOneDevice = false;
    this.#session.draft.code = null;
    show(root, 'received', false);
    show(root, 'refused', false);
    show(root, 'enter', true);
    show(root, 'second-turn', false);
    forgetCode(root);
    import('./comparison.js').then(({ clearComparison }) => clearComparison(root), () => {});
  }

  #passOn(): void {
    const { root, form } = this.#session;
    this.#theirs = form.answers;
    this.#session.isOneDevice = true;
    this.#session.draft.drop();
    forgetCode(root);
    form.clear();
    show(root, 'enter', false);
    this.#session.go('form');
    const note = ref(root, 'second-turn');
    ref(root, 'start').before(note);
    note.hidden = false;
    note.focus();
    note.scrollIntoView();
  }

  async #compare(theirs: Answers): Promise<void> {
    const { showComparison } = await import('./comparison.js');
    const { root, form } = this.#session;
    show(root, 'second-turn', false);
    // The first person answered first, and is named first.
    const { isOneDevice } = this.#session;
    const [mine, other] = isOneDevice ? [theirs, form.answers] : [form.answers, theirs];
    this.#placeHandover('comparison');
    await this.#session.unfold('comparison', () => {
      showComparison(this.#session, mine, other);
      reveal(ref(root, 'comparison'), 'when', [isOneDevice ? 'one-device' : 'two-devices']);
    });
  }

  /** Moves the one handover section to the current stage. */
  #placeHandover(stage: Stage): void {
    const { root } = this.#session;
    const home = root.querySelector(`[data-stage="${stage}"] [data-place="handover"]`);
    const handover = maybeRef(root, 'handover');
    if (home && handover) home.append(handover);
  }
}
