/**
 * The convention by which scripts find elements: a view gives an element `data-ref="NAME"`, a button `data-action="VERB"`, and a
 * placeholder in its words `data-slot="NAME"`. Classes are only for style sheets.
 */

/** The element of a name, or null where the view has none. */
export const maybeRef = <T extends Element = HTMLElement>(root: ParentNode, name: string): T | null =>
  root.querySelector<T>(`[data-ref="${name}"]`);

/** The element of a name. Where it is missing, that is a fault of the theme. */
export function ref<T extends Element = HTMLElement>(root: ParentNode, name: string): T {
  const found = maybeRef<T>(root, name);
  if (!found) throw new Error(`The page has no element data-ref="${name}".`);
  return found;
}

/** All elements of a name. */
export const refs = <T extends Element = HTMLElement>(root: ParentNode, name: string): NodeListOf<T> =>
  root.querySelectorAll<T>(`[data-ref="${name}"]`);

/** Shows or hides the element of a name, if the view has it. */
export function show(root: ParentNode, name: string, isShown: boolean): void {
  const found = maybeRef(root, name);
  if (found) found.hidden = !isShown;
}

/** Fills a gap in the words, wherever it occurs. */
export function fill(root: ParentNode, slot: string, text: string | number): void {
  for (const gap of root.querySelectorAll(`[data-slot="${slot}"]`)) gap.textContent = `${text}`;
}

/** Of all elements with an attribute `data-…`, shows those whose value is listed and hides the others. */
export function reveal(root: ParentNode, attribute: string, values: readonly (string | null)[]): void {
  for (const element of root.querySelectorAll<HTMLElement>(`[data-${attribute}]`))
    element.hidden = !values.includes(element.getAttribute(`data-${attribute}`));
}

/**
 * Resolves once the browser has shown what was changed until now. What a reader need not see at once waits for it, so that a slow phone
 * answers every press before it does the rest.
 */
export const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** What the buttons of a name do. */
export function onAction(root: ParentNode, name: string, action: (button: HTMLElement) => void): void {
  for (const button of root.querySelectorAll<HTMLElement>(`[data-action="${name}"]`)) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      action(button);
    });
  }
}

/** The same for what changes much of the page: the press itself is shown first. */
export const onActionOnceShown = (root: ParentNode, name: string, action: (button: HTMLElement) => void): void =>
  onAction(root, name, (button) => void painted().then(() => action(button)));

/** Draws how full a bar is. */
export const drawBar = (root: ParentNode, percent: number): void =>
  maybeRef<SVGRectElement>(root, 'fill')?.setAttribute('width', `${percent}`);

/** The first element of a template's content, to be filled and put into the page. */
export function clone<T extends Element = HTMLElement>(template: HTMLTemplateElement): T {
  return document.importNode(template.content, true).firstElementChild as T;
}
