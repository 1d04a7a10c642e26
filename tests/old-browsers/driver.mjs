// What the drivers of the old and the other browsers share.

export { freePort } from '../servers/start.mjs';

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** What is promised, or an error once the browser's time, in milliseconds, is over: some of them stop without a word. */
export async function inTime(promised, what, patience) {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`no answer to ${what}`)), patience); });
  try { return await Promise.race([promised, late]); } finally { clearTimeout(timer); }
}
