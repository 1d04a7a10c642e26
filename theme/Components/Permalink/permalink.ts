/**
 * Copies permanent addresses. Every such control is a plain link that works without this script: a section's leads to the section,
 * `data-copy` links lead to the page. Where copying is refused, the link does what links do.
 */
addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.permalink,a[data-copy]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
  if ('copy' in link.dataset) event.preventDefault();
  try {
    await navigator.clipboard.writeText(link.href);
    const status = document.querySelector<HTMLElement>('[data-copied]');
    if (status) {
      status.textContent = '';
      status.textContent = status.dataset['copied']!;
    }
  } catch {
    location.href = link.href;
  }
});

export {};
