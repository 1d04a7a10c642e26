import { download } from '../Shared/copying.js';
import { cloneOf, say, words } from '../LeadTools/listing.js';
import { draft, fillDocument, fillPage, mailLink } from '../Emails/filling.js';
import { isShunned, totalOf } from './arranging.js';
import type { Arrangement } from './arranging.js';
import type { Fitting } from './fitting.js';

const language = document.documentElement.lang;

const and = new Intl.ListFormat(language, { type: 'conjunction' });

const percent = (thousandths: number): string => (thousandths / 10).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Shows an arrangement: each group with its fit, its reasons and its emails; who is left over; the total. */
export class ResultView {
  constructor(private readonly tool: HTMLElement) {}

  show(now: { fitting: Fitting; arrangement: Arrangement } | null): void {
    this.part('.match-result').hidden = !now;
    this.part('.nobody').hidden = !!now;
    if (!now) return;
    const { fitting, arrangement } = now;
    const total = totalOf(fitting, arrangement);
    say(this.part('.total'), arrangement.groups.length, percent(total / Math.max(1, arrangement.groups.length)), percent(total));
    this.part('.groups').replaceChildren(...arrangement.groups.map((group, i) => this.groupOf(fitting, group, i + 1)));
    this.part('.alone').hidden = !arrangement.alone.length;
    this.part('.alone ul').replaceChildren(...arrangement.alone.map((person) => this.aloneOf(fitting, person)));
    this.fillChoices(fitting);
  }

  /** The table as rows, for a file. */
  rows(): string[][] {
    const rows = [...this.tool.querySelectorAll<HTMLTableRowElement>('.match-result table tr')]
      .map((row) => [...row.cells].slice(0, -1).map((cell) => [...cell.querySelectorAll('li')].map((item) => item.textContent).join(' | ') || (cell.textContent ?? '').trim()));
    const alone = [...this.tool.querySelectorAll('.alone li')].map((item) => ['', item.textContent ?? '', '', '', '']);
    return [...rows, ...alone];
  }

  private groupOf(fitting: Fitting, group: readonly number[], number: number): HTMLElement {
    const row = cloneOf(this.part<HTMLTemplateElement>('template.group'));
    const name = (person: number): string => fitting.people[person]!.name;
    row.querySelector('[data-number]')!.textContent = String(number);
    row.querySelector('[data-names]')!.textContent = and.format(group.map(name));
    row.querySelector('[data-fit]')!.textContent = `${percent(fitting.fitOf(group))}%`;
    const why: string[] = [];
    const first = new Set<string>();
    group.forEach((a, i) => group.slice(i + 1).forEach((b) => {
      const account = fitting.account(a, b);
      for (const reason of account.why) why.push(...this.reason(reason, name(a), name(b)));
      for (const item of account.first) first.add(this.text(item, 'prompt'));
    }));
    this.fillList(row.querySelector('[data-why]')!, [...new Set(why)]);
    this.fillList(row.querySelector('[data-first]')!, [...first]);
    const mails = row.querySelector('[data-mails]')!;
    mails.replaceChildren(...group.map((person) => this.mailOf(name(person), and.format(group.filter((other) => other !== person).map(name)))));
    return row;
  }

  private reason({ item, mine, theirs }: { item: string; mine: readonly string[]; theirs: readonly string[] }, a: string, b: string): string[] {
    const labels = (options: readonly string[]): string => and.format(options.map((option) => this.text(item, `option-${option}`)));
    const gives = this.tool.querySelector<HTMLElement>(`[data-item="${item}"]`)!;
    if (!('gives' in gives.dataset)) return [`${this.text(item, 'text')} ${labels(mine)}`.trim()];
    const give = this.part('[data-gives]');
    return [...(mine.length ? [words(give, a, b, labels(mine))] : []), ...(theirs.length ? [words(give, b, a, labels(theirs))] : [])];
  }

  private text(item: string, kind: string): string {
    return this.tool.querySelector(`[data-item="${item}"] [data-part="${kind}"]`)?.textContent ?? '';
  }

  private fillList(list: Element, texts: readonly string[]): void {
    list.replaceChildren(...texts.map((text) => {
      const item = cloneOf(this.part<HTMLTemplateElement>('template.line'));
      item.textContent = text;
      return item;
    }));
  }

  /** In a small group nothing is said that would tell a person's answers from the reason. */
  private aloneOf(fitting: Fitting, person: number): HTMLElement {
    const item = cloneOf(this.part<HTMLTemplateElement>('template.line'));
    const reason = fitting.people.length < 5 ? 'few' : isShunned(fitting, person) ? 'shunned' : 'placed';
    item.textContent = words(this.part(`[data-alone="${reason}"]`), fitting.people[person]!.name);
    return item;
  }

  private mailOf(recipient: string, partner: string): HTMLElement {
    const item = cloneOf(this.part<HTMLTemplateElement>('template.mail'));
    const source = this.part('.match-email');
    const values = new Map([...this.tool.querySelectorAll<HTMLInputElement>('.email-fields input')]
      .map((input) => [input.dataset['placeholder']!, input.value.trim() || input.dataset['empty']!]));
    values.set('recipient.name', recipient).set('partner.name', partner);
    const email = source.cloneNode(true) as HTMLElement;
    fillPage(email, values);
    const [subject, text] = ['[data-subject]', '[data-text]'].map((selector) => email.querySelector(selector)!.textContent ?? '') as [string, string];
    const link = item.querySelector('a')!;
    link.href = mailLink(subject, text);
    link.textContent = words(link, recipient);
    const save = item.querySelector('button')!;
    save.setAttribute('aria-label', words(save, recipient));
    save.addEventListener('click', () => void fetch(source.dataset['file']!).then(async (answer) =>
      download(`${recipient}.eml`, 'message/rfc822', draft(subject, text, fillDocument(await answer.text(), values)))));
    return item;
  }

  private fillChoices(fitting: Fitting): void {
    for (const select of this.tool.querySelectorAll<HTMLSelectElement>('.by-hand select')) {
      if (select.length === fitting.people.length && [...select.options].every((option, i) => option.text === fitting.people[i]!.name)) continue;
      select.replaceChildren(...fitting.people.map((person, i) => new Option(person.name, String(i))));
    }
  }

  private part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.tool.querySelector<T>(selector)!;
  }
}
