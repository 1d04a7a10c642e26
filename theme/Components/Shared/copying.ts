/**
 * Says beside a control that something was copied. The words stand in the page once (`data-ref="copied"`), and move to the control that was
 * pressed last.
 */
export function sayCopied(beside: Element): void {
  const status = document.querySelector<HTMLElement>('[data-ref="copied"]');
  if (!status) return;
  // Emptied first, so that the same words are announced again.
  status.textContent = '';
  if (beside.nextElementSibling !== status) beside.after(status);
  requestAnimationFrame(() => (status.textContent = status.dataset['words'] ?? ''));
}

/** Copies a text and says so beside the control; false where the browser does not let it. */
export async function copy(text: string, beside: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  sayCopied(beside);
  return true;
}
