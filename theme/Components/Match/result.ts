import { draft, fillDocument, fillPage, mailLink, valuesOf } from '../Emails/filling.js';
import { download } from '../Shared/downloading.js';
import { clone, onAction, ref, refs, show } from '../Shared/elements.js';
import { say, wordsOf } from '../Shared/words.js';
import { isShunned, totalOf } from './arranging.js';
import type { Arrangement } from './arranging.js';
import type { Fitting } from './fitting.js';

const language = document.documentElement.lang;

const and = new Intl.ListFormat(language, { type: 'conjunction' });

const percent = (thousandths: number): string => (thousandths / 10).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Shows an arrangement: each group with its fit, its reasons and its emails; who is left over; the total. */
export class ResultView {
  readonly #tool: HTMLElement;

  constructor(tool: HTMLElement) {
    this.#tool = tool;
  }

  show(now: { fitting: Fitting; arrangement: Arrangement } | null): void {
    show(this.#tool, 'result', !!now);
    show(this.#tool, 'nobody', !now);
    if (!now) return;
    const { fitting, arrangement } = now;
    const total = totalOf(fitting, arrangement);
    say(ref(this.#tool, 'total'), arrangement.groups.length, percent(total / Math.max(1, arrangement.groups.length)), percent(total));
    ref(this.#tool, 'groups').replaceChildren(...arrangement.groups.map((group, i) => this.#groupOf(fitting, group, i + 1)));
    show(this.#tool, 'alone', arrangement.alone.length > 0);
    ref(this.#tool, 'alone-list').replaceChildren(...arrangement.alone.map((person) => this.#aloneOf(fitting, person)));
    this.#fillChoices(fitting);
  }

  /** The table as rows, for a file. */
  rows(): string[][] {
    const rows = [...ref<HTMLTableElement>(this.#tool, 'table').rows]
      .map((row) => [...row.cells].slice(0, -1).map((cell) => [...cell.querySelectorAll('li')].map((item) => item.textContent).join(' | ') || (cell.textContent ?? '').trim()));
    const alone = Array.from(ref(this.#tool, 'alone-list').children).map((item) => ['', item.textContent ?? '', '', '', '']);
    return [...rows, ...alone];
  }

  #groupOf(fitting: Fitting, group: readonly number[], number: number): HTMLElement {
    const row = clone(ref<HTMLTemplateElement>(this.#tool, 'group'));
    const name = (person: number): string => fitting.people[person]!.name;
    ref(row, 'number').textContent = String(number);
    ref(row, 'names').textContent = and.format(group.map(name));
    ref(row, 'fit').textContent = `${percent(fitting.fitOf(group))}%`;
    const why: string[] = [];
    const first = new Set<string>();
    group.forEach((a, i) => group.slice(i + 1).forEach((b) => {
      const account = fitting.account(a, b);
      for (const reason of account.why) why.push(...this.#reason(reason, name(a), name(b)));
      for (const item of account.first) first.add(this.#text(item, 'prompt'));
    }));
    this.#fillList(ref(row, 'why'), [...new Set(why)]);
    this.#fillList(ref(row, 'first'), [...first]);
    const mails = ref(row, 'mails');
    mails.replaceChildren(...group.map((person) => this.#mailOf(name(person), and.format(group.filter((other) => other !== person).map(name)))));
    return row;
  }

  #reason({ item, mine, theirs }: { item: string; mine: readonly string[]; theirs: readonly string[] }, a: string, b: string): string[] {
    const labels = (options: readonly string[]): string => and.format(options.map((option) => this.#text(item, `option-${option}`)));
    const { kind } = this.#tool.querySelector<HTMLElement>(`[data-item="${item}"]`)!.dataset;
    if (kind !== 'lists') return [`${this.#text(item, 'text')} ${labels(mine)}`.trim()];
    const give = ref(this.#tool, 'gives');
    return [...(mine.length ? [wordsOf(give, a, b, labels(mine))] : []), ...(theirs.length ? [wordsOf(give, b, a, labels(theirs))] : [])];
  }

  #text(item: string, kind: string): string {
    return this.#tool.querySelector(`[data-item="${item}"] [data-ref="${kind}"]`)?.textContent ?? '';
  }

  #fillList(list: Element, texts: readonly string[]): void {
    list.replaceChildren(...texts.map((text) => {
      const item = clone(ref<HTMLTemplateElement>(this.#tool, 'line'));
      item.textContent = text;
      return item;
    }));
  }

  /** In a small group nothing is said that would tell a person's answers from the reason. */
  #aloneOf(fitting: Fitting, person: number): HTMLElement {
    const item = clone(ref<HTMLTemplateElement>(this.#tool, 'line'));
    const reason = fitting.people.length < 5 ? 'few' : isShunned(fitting, person) ? 'shunned' : 'placed';
    item.textContent = wordsOf(this.#tool.querySelector<HTMLElement>(`[data-alone="${reason}"]`)!, fitting.people[person]!.name);
    return item;
  }

  #mailOf(recipient: string, partner: string): HTMLElement {
    const item = clone(ref<HTMLTemplateElement>(this.#tool, 'mail'));
    const source = ref(this.#tool, 'email');
    const values = valuesOf(ref(this.#tool, 'email-fields').querySelectorAll('input'));
    values.set('recipient.name', recipient).set('partner.name', partner);
    const email = source.cloneNode(true) as HTMLElement;
    fillPage(email, values);
    const [subject, text] = ['subject', 'text'].map((name) => ref(email, name).textContent ?? '') as [string, string];
    const link = ref<HTMLAnchorElement>(item, 'open-mail');
    link.href = mailLink(subject, text);
    link.textContent = wordsOf(link, recipient);
    const save = item.querySelector<HTMLElement>('[data-action="save-mail"]')!;
    save.setAttribute('aria-label', wordsOf(save, recipient));
    onAction(item, 'save-mail', () => void fetch(source.dataset['file']!).then(async (answer) =>
      download(`${recipient}.eml`, 'message/rfc822', draft(subject, text, fillDocument(await answer.text(), values)))));
    return item;
  }

  #fillChoices(fitting: Fitting): void {
    for (const select of refs<HTMLSelectElement>(this.#tool, 'choice')) {
      if (select.length === fitting.people.length && [...select.options].every((option, i) => option.text === fitting.people[i]!.name)) continue;
      select.replaceChildren(...fitting.people.map((person, i) => new Option(person.name, String(i))));
    }
  }
}
