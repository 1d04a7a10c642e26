/** An email as a file that mail programs open as a draft. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Name and contact; a contact that is no email address is left out of the header. */
  readonly to?: Address;
  readonly from?: Address;
}

export interface Address { readonly name: string; readonly contact: string }

const base64 = (text: string): string => {
  let bytes = '';
  for (const part of new TextEncoder().encode(text)) bytes += String.fromCharCode(part);
  return btoa(bytes);
};

/** So many bytes in an encoded word: with its marks and the header's name before it, a line stays below 76 characters. */
const longestWord = 36;

/** Words of a header: as they are where they are plain and short, else as encoded words (RFC 2047) that never cut a letter. */
function words(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ').trim();
  if (/^[\x20-\x7e]{0,60}$/.test(line) && !/[<>"(),;:@\\[\]]/.test(line) && !line.includes('=?')) return line;
  const found: string[] = [];
  let word = '';
  for (const letter of line) {
    if (new TextEncoder().encode(word + letter).length > longestWord) {
      found.push(word);
      word = '';
    }
    word += letter;
  }
  return [...found, word].map((part) => `=?utf-8?B?${base64(part)}?=`).join('\r\n ');
}

/** Whether something is an email address that may stand in a header. */
export const isEmail = (contact: string): boolean => /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(contact);

/** The email address in what somebody wrote as a contact, or nothing. */
export const emailIn = (contact: string): string => contact.split(/[\s,;<>()]+/).find(isEmail) ?? '';

const addressLine = (header: string, { name, contact }: Address): string => {
  const email = emailIn(contact);
  return email ? `${header}: ${name ? `${words(name)}\r\n <${email}>` : email}\r\n` : '';
};

const part = (type: string, text: string): string => {
  const encoded = base64(text.replace(/\r?\n/g, '\r\n')).replace(/.{76}/g, '$&\r\n');
  return `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`;
};

/** A draft (X-Unsent) with plain text and HTML, as the published ones are. */
export function draft({ subject, text, html, to, from }: Message): string {
  const boundary = 'sebaya-filled-in';
  const date = new Date().toUTCString().replace('GMT', '+0000');
  const people = `${from ? addressLine('From', from) : ''}${to ? addressLine('To', to) : ''}`;
  return `X-Unsent: 1\r\nDate: ${date}\r\n${people}Subject: ${words(subject)}\r\n`
    + `MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`
    + `--${boundary}\r\n${part('plain', text)}--${boundary}\r\n${part('html', html)}--${boundary}--\r\n`;
}
