/** How long a browser may take to begin saving, in milliseconds; then the object URL is revoked. */
const patience = 60_000;

/** A name that every system takes for a file's. */
export const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '_').slice(0, 80).replace(/[_ ]+$/, '');

/** Hands the reader a file made on their own device. */
export function download(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
