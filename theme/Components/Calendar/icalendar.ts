/** Writes calendar files (iCalendar, RFC 5545). */

/** One event that takes whole days. Days are written 2026-12-07. */
export interface Event {
  /** Names the event for good, so that a calendar into which the file is imported twice has it once. */
  readonly id: string;
  readonly first: string;
  /** The day after the last. */
  readonly end: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
}

const longestLine = 75;

/** Backslash, comma, semicolon and line ends mean something in a value. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line of at most 75 bytes; what is longer goes on in lines that begin with a space. No character is cut in two. */
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
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${escaped(product)}//${document.documentElement.lang.toUpperCase()}`, 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT', `UID:${event.id}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${day(event.first)}`, `DTEND;VALUE=DATE:${day(event.end)}`,
      `SUMMARY:${escaped(`${name}: ${event.title}`)}`, `DESCRIPTION:${escaped(event.description)}`, ...(event.address
        ? [`URL:${event.address}`] : []),
      // The steps of a programme make nobody busy.
      'TRANSP:TRANSPARENT', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
