/** Writes calendar files (iCalendar, RFC 5545). */

/** An all-day event. Dates are written 2026-12-07. */
export interface Event {
  /** Identifies the event, so that importing the file twice does not create it twice. */
  readonly id: string;
  readonly first: string;
  /** The day after the last day of the event. */
  readonly end: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
}

const longestLine = 75;

/** Escapes the characters with a special meaning in a value: backslash, comma, semicolon and line ends. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Folds a line so that each part has at most 75 bytes and further parts begin with a space. No character is split. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [result, length] = ['', 0];
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > longestLine) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += bytes;
  }
  return result;
}

const day = (date: string): string => date.replaceAll('-', '');

/** The text of a calendar's file. */
export function writeCalendar(name: string, product: string, events: readonly Event[], now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${escaped(product)}//${document.documentElement.lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT', `UID:${event.id}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${day(event.first)}`, `DTEND;VALUE=DATE:${day(event.end)}`,
      `SUMMARY:${escaped(`${name}: ${event.title}`)}`, `DESCRIPTION:${escaped(event.description)}`, ...(event.address
        ? [`URL:${event.address}`] : []),
      // The steps of a programme should not show as busy time.
      'TRANSP:TRANSPARENT', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
