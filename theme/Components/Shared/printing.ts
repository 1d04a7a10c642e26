/** Prints one part of the page, without what stands around it. */
export function printOnly(part: HTMLElement): void {
  const around: Element[] = [];
  for (let inner: Element = part; inner.parentElement && inner !== document.body; inner = inner.parentElement)
    around.push(...[...inner.parentElement.children].filter((other) => other !== inner));
  for (const element of around) element.toggleAttribute('data-unprinted', true);
  addEventListener('afterprint', () => {
    for (const element of around) element.removeAttribute('data-unprinted');
  }, { once: true });
  print();
}
