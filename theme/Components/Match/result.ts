import { fillDocument, fillPage, mailLink, valuesOf } from '../Emails/filling.js';
import { draft, emailIn } from '../Emails/message.js';
import { openPlaceholders } from '../Emails/open.js';
import { download, fileName } from '../Shared/downloading.js';
import { clone, onAction, ref, refs, show } from '../Shared/elements.js';
import { say, wordsOf } from '../Shared/words.js';
import { pausing } from '../LeadTools/pausing.js';
import type { Cell } from '../LeadTools/csv.js';
import type { Entry } from '../Shared/zipping.js';
import type { Card } from './cards.js';
import { hasPlace, totalOf } from './groups.js';
import type { Arrangement } from './groups.js';
import type { Fitting, Why } from './fitting.js';

const language = document.documentElement.lang;

const and = new Intl.ListFormat(language, { type: 'conjunction' });

interface Shown { readonly fitting: Fitting; readonly arrangement: Arrangement }

/** Shows an arrangement: each group as a card with its reasons and emails, who is left over, and how good the whole is known to be. */
export class ResultView {
  readonly #tool: HTMLElement;
  /** Counts the calls of `show`, so that only the latest is drawn. */
  #turn = 0;

  constructor(tool: HTMLElement) {
    this.#tool = tool;
  }

  /** Makes the cards of a long list with pauses and then shows all of them at once, unless it was called again meanwhile. */
  async show(now: Shown | null): Promise<void> {
    const turn = ++this.#turn;
    const cards: HTMLElement[] = [];
    const pause = pausing();
    for (const group of now?.arrangement.groups ?? []) {
      cards.push(this.#groupOf(now!.fitting, group, cards.length + 1));
      await pause();
      if (turn !== this.#turn) return;
    }
    show(this.#tool, 'result', !!now);
    show(this.#tool, 'nobody', !now);
    if (!now) return;
    const { fitting, arrangement } = now;
    const threes = arrangement.groups.filter((group) => group.length === 3).length;
    say(ref(this.#tool, 'total'), arrangement.groups.length - threes, threes, arrangement.alone.length);
    this.#showBound(now);
    ref(this.#tool, 'groups').replaceChildren(...cards);
    show(this.#tool, 'alone', arrangement.alone.length > 0);
    ref(this.#tool, 'alone-list').replaceChildren(...arrangement.alone.map((person) => this.#aloneOf(now, person)));
    this.#fillChoices(fitting);
  }

  /**
   * A table for a file: each name and each contact in a cell of its own, the number and the names in the order in which a tracker has them,
   * and no word of why someone has no group.
   */
  rows(now: Shown | null): Cell[][] {
    if (!now) return [];
    const { fitting, arrangement } = now;
    const titles = [...ref(this.#tool, 'export-titles').children].map((title) => title.textContent ?? '');
    const who = (group: readonly number[]): string[] => (['name', 'contact'] as const)
      .flatMap((what) => [0, 1, 2].map((i) => fitting.people[group[i] ?? -1]?.[what] ?? ''));
    return [
      titles,
      ...arrangement.groups.map((group, i) =>
        [i + 1, ...who(group), this.#reasonsOf(fitting, group).join(' | '), this.#firstOf(fitting, group).join(' | ')]),
      ...arrangement.alone.map((person) => ['', ...who([person]), '', '']),
    ];
  }

  #showBound({ fitting, arrangement }: Shown): void {
    const { bound, doubtful } = arrangement;
    const total = totalOf(fitting, arrangement);
    const isBest = bound !== undefined && bound <= total && !doubtful;
    show(this.#tool, 'best', isBest);
    show(this.#tool, 'bound', bound !== undefined && !isBest);
    show(this.#tool, 'by-hand-now', bound === undefined);
    if (bound === undefined || isBest) return;
    const percent = total ? Math.ceil((1000 * (bound - total)) / total) / 10 : 0;
    say(ref(this.#tool, 'bound'), percent.toLocaleString(language));
  }

  /** The groups' cards, for a document. */
  cards({ fitting, arrangement }: Shown): Card[] {
    const { content } = ref<HTMLTemplateElement>(this.#tool, 'group');
    const [why, first] = [ref(content, 'why-title').textContent ?? '', ref(content, 'first-title').textContent ?? ''];
    return arrangement.groups.map((group, i): Card => {
      const topics = this.#firstOf(fitting, group);
      return {
        number: wordsOf(ref(content, 'number'), i + 1), names: and.format(group.map((person) => fitting.people[person]!.name)),
        contacts: this.#contactsOf(fitting, group), programme: this.#programme(),
        parts: [{ title: why, lines: this.#reasonsOf(fitting, group) }, ...(topics.length ? [{ title: first, lines: topics }] : [])],
      };
    });
  }

  /** Whom to turn to in the programme, as far as the lead has filled it in. */
  #programme(): string {
    const inputs = [...ref(this.#tool, 'email-fields').querySelectorAll('input')];
    const value = (name: string): string => inputs.find((input) => input.dataset['placeholder'] === name)?.value.trim() ?? '';
    const people = ['lead', 'backup'].map((who) => [value(`${who}.name`), value(`${who}.contact`)].filter(Boolean).join(', '))
      .filter(Boolean);
    return people.length ? wordsOf(ref(this.#tool, 'programme-contacts'), people.join('; ')) : '';
  }

  #contactsOf(fitting: Fitting, group: readonly number[]): string[] {
    return group.map((person) => fitting.people[person]!).filter(({ contact }) => contact)
      .map(({ name, contact }) => `${name}: ${contact}`);
  }

  #groupOf(fitting: Fitting, group: readonly number[], number: number): HTMLElement {
    const card = clone(ref<HTMLTemplateElement>(this.#tool, 'group'));
    say(ref(card, 'number'), number);
    ref(card, 'names').textContent = and.format(group.map((person) => fitting.people[person]!.name));
    this.#fillList(ref(card, 'contacts'), this.#contactsOf(fitting, group));
    this.#fillList(ref(card, 'why'), this.#reasonsOf(fitting, group));
    const first = this.#firstOf(fitting, group);
    this.#fillList(ref(card, 'first'), first);
    ref(card, 'first-title').hidden = !first.length;
    ref(card, 'programme').textContent = this.#programme();
    ref(card, 'mails').replaceChildren(...group.map((person) => this.#mailOf(fitting, person, group.filter((other) => other !== person))));
    return card;
  }

  #pairsOf(group: readonly number[]): [number, number][] {
    return group.flatMap((a, i) => group.slice(i + 1).map((b): [number, number] => [a, b]));
  }

  #reasonsOf(fitting: Fitting, group: readonly number[]): string[] {
    const reasons =
      new Set(this.#pairsOf(group)
      .flatMap(([a, b]) => fitting.account(a, b).why.map((why) => this.#reason(fitting, why, a, b, group.length))));
    return reasons.size ? [...reasons] : [wordsOf(ref(this.#tool, 'no-reason'))];
  }

  #firstOf(fitting: Fitting, group: readonly number[]): string[] {
    return [...new Set(this.#pairsOf(group).flatMap(([a, b]) => fitting.account(a, b).first.map((item) => this.#text(item, 'prompt'))))]
      .filter(Boolean);
  }

  #reason(fitting: Fitting, why: Why, a: number, b: number, size: number): string {
    const name = (person: number): string => fitting.people[person]!.name;
    if (why.kind === 'gives') return wordsOf(ref(this.#tool, 'gives'), name(why.from), name(why.to), and.format(why.words));
    // In a group of three, what two of them share is told with their names.
    const whose = size > 2 ? `${and.format([name(a), name(b)])}: ` : '';
    if (why.kind !== 'item') return whose + wordsOf(ref(this.#tool, why.kind), and.format(why.words));
    return whose + wordsOf(ref(this.#tool, 'alike'), this.#text(why.item, 'text'),
      and.format(why.options.map((option) => this.#text(why.item, `option-${option}`))));
  }

  #text(item: string, kind: string): string {
    return this.#tool.querySelector(`[data-item="${item}"] [data-ref="${kind}"]`)?.textContent ?? '';
  }

  #fillList(list: Element, texts: readonly string[]): void {
    list.replaceChildren(...texts.map((text) => {
      const item = clone(ref<HTMLTemplateElement>(this.#tool, 'list-item'));
      item.textContent = text;
      return item;
    }));
  }

  /** Says that a restriction is the reason where one is, and never whose. In a small group not even that is said. */
  #aloneOf({ fitting }: Shown, person: number): HTMLElement {
    const item = clone(ref<HTMLTemplateElement>(this.#tool, 'list-item'));
    const reason = fitting.people.length < 5 ? 'few' : hasPlace(fitting, person) ? 'placed' : 'shunned';
    item.textContent = wordsOf(this.#tool.querySelector<HTMLElement>(`[data-alone="${reason}"]`)!, fitting.people[person]!.name);
    return item;
  }

  #mailOf(fitting: Fitting, person: number, others: readonly number[]): HTMLElement {
    const item = clone(ref<HTMLTemplateElement>(this.#tool, 'mail'));
    const { name, contact } = fitting.people[person]!;
    const { subject, text } = this.#filledFor(fitting, person, others);
    const link = ref<HTMLAnchorElement>(item, 'open-mail');
    link.href = mailLink(subject, text).replace('mailto:', `mailto:${encodeURIComponent(emailIn(contact))}`);
    link.textContent = wordsOf(link, name);
    const save = item.querySelector<HTMLElement>('[data-action="save-mail"]')!;
    save.setAttribute('aria-label', wordsOf(save, name));
    onAction(item, 'save-mail', () =>
      void this.#documentOf()
      .then((html) => download(`${fileName(name)}.eml`, 'message/rfc822', this.#draftOf(html, fitting, person, others))));
    return item;
  }

  /** Every person's email as a file of one archive. */
  async mails({ fitting, arrangement }: Shown): Promise<Entry[]> {
    const html = await this.#documentOf();
    const taken = new Set<string>();
    return arrangement.groups.flatMap((group, i) => group.map((person): Entry => {
      let name = `${String(i + 1).padStart(3, '0')} ${fileName(fitting.people[person]!.name)}`;
      while (taken.has(name)) name += '_';
      taken.add(name);
      return { name: `${name}.eml`, text: this.#draftOf(html, fitting, person, group.filter((other) => other !== person)) };
    }));
  }

  /** The placeholders that are still empty in the emails, by the words in their brackets. */
  open({ fitting, arrangement }: Shown): string[] {
    return [...new Set(arrangement.groups.flatMap((group) => group.flatMap((person) =>
      openPlaceholders(this.#filledFor(fitting, person, group.filter((other) => other !== person)).email))))];
  }

  #draftOf(document: string, fitting: Fitting, person: number, others: readonly number[]): string {
    const { subject, text, values } = this.#filledFor(fitting, person, others);
    const from = { name: values.get('lead.name') ?? '', contact: values.get('lead.contact') ?? '' };
    return draft({ subject, text, html: fillDocument(document, values, subject), to: fitting.people[person]!, from });
  }

  async #documentOf(): Promise<string> {
    const answer = await fetch(ref(this.#tool, 'email').dataset['file']!);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.text();
  }

  #filledFor(fitting: Fitting, person: number,
    others: readonly number[]): { email: HTMLElement; subject: string; text: string; values: Map<string, string> } {
    const partners = others.map((other) => fitting.people[other]!);
    const values = valuesOf(ref(this.#tool, 'email-fields').querySelectorAll('input'));
    values.set('recipient.name', fitting.people[person]!.name).set('partner.name', and.format(partners.map((partner) => partner.name)));
    const contacts = partners.filter((partner) => partner.contact)
      .map((partner) => (partners.length > 1 ? `${partner.name}: ${partner.contact}` : partner.contact));
    if (contacts.length === partners.length) values.set('partner.contact', contacts.join('; '));
    const email = ref(this.#tool, 'email').cloneNode(true) as HTMLElement;
    fillPage(email, values);
    const [subject, text] = ['subject', 'text'].map((name) => ref(email, name).textContent ?? '') as [string, string];
    return { email, subject, text, values };
  }

  #fillChoices(fitting: Fitting): void {
    for (const select of refs<HTMLSelectElement>(this.#tool, 'choice')) {
      if (select.length === fitting.people.length && [...select.options].every((option, i) => option.text === fitting.people[i]!.name))
        continue;
      select.replaceChildren(...fitting.people.map((person, i) => new Option(person.name, String(i))));
    }
  }
}
