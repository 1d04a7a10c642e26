/** The page's parts are found by what they are called in the templates (theme/Checklists); a part that is missing is a fault of the theme. */
export const maybe = <T extends Element = HTMLElement>(root: ParentNode, name: string): T | null => root.querySelector<T>(`[data-part="${name}"]`);

export function part<T extends Element = HTMLElement>(root: ParentNode, name: string): T {
  const found = maybe<T>(root, name);
  if (!found) throw new Error(`The page has no part "${name}".`);
  return found;
}

export function show(root: ParentNode, name: string, isShown: boolean): void {
  const found = maybe(root, name);
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
 * Resolves once the browser has shown what was changed until now. What a reader need not see at once waits for it, so that a slow phone answers
 * every press before it does the rest.
 */
export const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** What a button named in the templates does. */
export function on(root: ParentNode, name: string, action: (button: HTMLElement) => void): void {
  for (const button of root.querySelectorAll<HTMLElement>(`[data-act="${name}"]`)) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      action(button);
    });
  }
}

/** The same for what changes much of the page: the press itself is shown first. */
export const onceShown = (root: ParentNode, name: string, action: (button: HTMLElement) => void): void =>
  on(root, name, (button) => void painted().then(() => action(button)));

/** Draws a dimension's bar. */
export const draw = (root: ParentNode, percent: number): void => root.querySelector('.fill')?.setAttribute('width', `${percent}`);
