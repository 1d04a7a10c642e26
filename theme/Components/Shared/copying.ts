/** Says beside the controls that something was copied; the words stand in the page. */
export function sayCopied(within: ParentNode): void {
  const status = within.querySelector<HTMLElement>('[data-copied]');
  if (!status) return;
  // Emptied first, so that the same words are announced again.
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = status.dataset['copied'] ?? ''));
}

/** Hands the reader a file made on their own device. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
