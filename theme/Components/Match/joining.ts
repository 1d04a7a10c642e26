import { choiceOf } from '../Checklist/Engine/definition.js';
import type { Definition, Item } from '../Checklist/Engine/definition.js';
import type { Chosen } from '../LeadTools/cellValues.js';
import type { Person, Vocabulary } from '../LeadTools/reading.js';

/** A person whose code says what they offer, seek and when they are free: the same as if it stood in the columns. */
export function withCodes(person: Person, definition: Definition, { topics, form }: Vocabulary): Person {
  if (!person.hasCode) return person;
  const times = form.fields.find((field) => field.id === 'times')?.choices ?? [];
  let joined = person;
  for (const item of definition.items) {
    const { chosen, sought } = choiceOf(item, person.answers);
    if (item.compare === 'complement')
      joined = { ...joined, offers: join(joined.offers, item, chosen, topics), seeks: join(joined.seeks, item, sought, topics) };
    if (item.compare === 'slots') joined = { ...joined, times: join(joined.times, item, chosen, times) };
  }
  return joined;
}

function join(stated: Chosen, item: Item, chosen: number, known: readonly { readonly id: string; readonly title: string }[]): Chosen {
  const titles = new Map(known.map((choice) => [choice.id, choice.title]));
  const added = item.options.flatMap(([id], i): [string, string][] => ((chosen >> i) & 1 ? [[id, titles.get(id) ?? id]] : []));
  return new Map([...stated, ...added]);
}
