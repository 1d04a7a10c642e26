import { ref, show } from '../Shared/elements.js';
import { decodeText } from './decoding.js';
import type { Row } from './table.js';

/** What a lead hands the tool: a text, or the rows of a workbook's first sheet. */
export type Source = string | readonly Row[];

/**
 * Follows what stands in the box and which file is chosen: `changed` hears of each change, `submitted` of the button. A file that cannot be
 * read is told beside it.
 */
export function onSource(tool: HTMLElement, changed: (source: Source) => void, submitted: () => void): void {
  const form = ref<HTMLFormElement>(tool, 'form');
  const box = ref<HTMLTextAreaElement>(form, 'codes');
  const file = ref<HTMLInputElement>(form, 'file');
  let seen = '';
  /** The file that is being read. */
  let reading: Promise<void> = Promise.resolve();
  const read = (): void => {
    seen = box.value;
    changed(seen);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // A script or extension may have changed the box without an event.
    if (!file.files?.length && box.value !== seen) read();
    void reading.then(submitted);
  });
  // Typing in the box replaces the chosen file.
  box.addEventListener('input', () => {
    file.value = '';
    tell(tool, null);
    read();
  });
  const readChosen = (): void => {
    const chosen = file.files?.[0];
    tell(tool, null);
    if (!chosen) return read();
    reading = chosen.arrayBuffer().then((buffer) => readFile(new Uint8Array(buffer))).then(changed, (reason: unknown) => {
      tell(tool, reason instanceof OldBrowser ? 'old-browser' : 'unreadable');
      changed('');
    });
  };
  file.addEventListener('change', readChosen);
  if (file.files?.length) readChosen();
  else if (box.value) read();
}

class OldBrowser extends Error {}

async function readFile(bytes: Uint8Array): Promise<Source> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return textOf(bytes);
  const [{ canUnpack, entriesOf, unpack }, { sheetsIn }] = await Promise.all([import('./archive.js'), import('./xlsx.js')]);
  if (!canUnpack()) throw new OldBrowser();
  // Google Forms hands out its CSV file packed.
  const files = entriesOf(bytes);
  const packed = [...files].find(([name]) => /^(?!__MACOSX).*\.(csv|tsv|txt)$/i.test(name));
  if (packed) return textOf(await unpack(packed[1]));
  const sheets = await sheetsIn(files);
  return (sheets.find((sheet) => sheet.rows.length > 1) ?? sheets[0]!).rows;
}

function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new Error('The file is no text.');
  return text;
}

function tell(tool: HTMLElement, what: 'old-browser' | 'unreadable' | null): void {
  for (const name of ['old-browser', 'unreadable']) show(tool, name, name === what);
}
