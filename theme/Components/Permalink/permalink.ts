import { sayCopied } from '../Shared/copying.js';

/**
 * Copies permanent addresses. Every such control is a plain link that works without this script: a section's leads to the section, a page's
 * to the page. Where copying is refused, the link does what links do.
 */
addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-action="copy-section"], a[data-action="copy-address"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
  if (link.dataset['action'] === 'copy-address') event.preventDefault();
  try {
    await navigator.clipboard.writeText(link.href);
    sayCopied(link);
  } catch {
    location.href = link.href;
  }
});

export {};
