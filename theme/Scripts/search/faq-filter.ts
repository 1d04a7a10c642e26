/**
 * Narrows the questions of the FAQ page as one types, by the same index:
 *
 *   <form data-faq-filter hidden data-lunr="…" data-index="…" data-texts="…" data-base="…" data-text-none="…" data-text-one="…" data-text-many="…">
 *     <input type="search" aria-label="…"> <p role="status" data-search-status></p>
 *   </form>
 *   <section data-faq-group> … <article data-faq-address="/id/faq/…/"> … </article> … </section>
 *
 * The form is hidden in the HTML and shown by this script. A group without questions left is hidden with them.
 */
import { libraryOf } from './library.js';
import { countText } from './results.js';

let turn = 0;

async function narrow(form: HTMLFormElement, query: string): Promise<void> {
  const own = ++turn;
  const questions = [...document.querySelectorAll<HTMLElement>('[data-faq-address]')];
  const status = form.querySelector('[data-search-status]');
  if (query.trim() === '') {
    show(questions, undefined);
    if (status !== null) status.textContent = '';
    return;
  }
  const engine = await libraryOf(form).engine();
  if (own !== turn) return;
  const found = new Set(engine.search(query).map(match => match.section.address.replace(/#.*$/, '')));
  const count = show(questions, found);
  if (status !== null) status.textContent = countText(form, count);
}

function show(questions: readonly HTMLElement[], found: ReadonlySet<string> | undefined): number {
  for (const question of questions) question.hidden = found !== undefined && !found.has(question.dataset['faqAddress'] ?? '');
  for (const group of document.querySelectorAll<HTMLElement>('[data-faq-group]')) {
    group.hidden = group.querySelector('[data-faq-address]:not([hidden])') === null;
  }
  return questions.filter(question => !question.hidden).length;
}

const form = document.querySelector<HTMLFormElement>('form[data-faq-filter]');
const input = form?.querySelector('input');
if (form && input) {
  form.hidden = false;
  form.addEventListener('submit', event => { event.preventDefault(); });
  input.addEventListener('focus', () => { void libraryOf(form).engine().catch(() => undefined); });
  input.addEventListener('input', () => { void narrow(form, input.value).catch(() => undefined); });
}
