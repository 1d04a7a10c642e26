/** A page in another site's frame: tells that site how tall it is, and opens links beside the frame instead of inside it. */
const tell = (): void => parent.postMessage({ sebayaHeight: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*');

if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (link && !link.getAttribute('href')!.startsWith('#') && !link.hasAttribute('download')) link.target = '_blank';
  }, true);
}

export {};
