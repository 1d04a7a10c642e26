// The journeys of three readers in the browsers that are not Chromium, and fails where one does not reach its end. A browser that cannot be
// had is passed over.
//   node --experimental-websocket readers.mjs FOLDER [FOLDER FOR PICTURES]
import path from 'node:path';
import { open as openFirefox } from './firefox.mjs';
import { end, serve, tell, told, until } from './guide.mjs';
import { open as openWebKit } from './webkit.mjs';

const { site } = await serve(process.argv[2]);
const pictures = process.argv[3];

/** Follows the first link on the page that leads there, and waits until that page is ready. */
async function follow(browser, link) {
  const address = await browser.eval(`document.querySelector('${link}')?.href ?? ''`);
  if (!address) return false;
  await browser.eval(`(setTimeout(() => document.querySelector('${link}').click()), true)`);
  for (let i = 0; i < 60; i++) {
    await new Promise((done) => setTimeout(done, 500));
    // A question to a page that is just being left may stay without an answer.
    const isThere = browser.eval(`location.href === '${address}' && 'scripts' in document.documentElement.dataset`).catch(() => false);
    if (await Promise.race([isThere, new Promise((done) => setTimeout(done, 2000, false))])) return true;
  }
  return false;
}

/** Answers everything and asks for what comes of it. */
const answerAll = (place) => `(async () => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  document.querySelector('[data-action=all]').click();
  for (let i = 0; i < 150 && document.querySelector('[data-ref=checklist]').dataset.step !== 'all'; i++) await wait(100);
  for (const list of document.querySelectorAll('[data-item]')) {
    const inputs = [...list.querySelectorAll('input')].filter((input) => !['na', 'unknown'].includes(input.value));
    inputs[${place} % inputs.length].click();
  }
  await wait(500);
  document.querySelector('[data-action=finish]').click();
})()`;

const isShown = (what) => until(`[...document.querySelectorAll('${what}')].some((element) => element.getClientRects().length)`);

/** Each journey gives the first step that failed, or nothing. */
const journeys = {
  async 'the newcomer finds an answer'(browser) {
    await browser.go(site + 'id/');
    await browser.eval(until("'scripts' in document.documentElement.dataset"));
    if (!await follow(browser, 'main a[href^="/id/"]:not([href*="faq"], [href*="cari"])')) return 'home leads to no page of the guide';
    if (!await follow(browser, '#menu a[href="/id/faq/"]')) return 'the menu leads to no questions';
    if (!await follow(browser, '.question a')) return 'a question leads nowhere';
    await browser.go(site + 'id/cari/?q=rahasia');
    if (!await browser.eval(isShown('[data-ref=results] [data-ref=link]'))) return 'the search finds nothing';
    if (!await follow(browser, '.languages a')) return 'the switch of language leads nowhere';
    return (await browser.eval('document.documentElement.lang')) === 'en' ? '' : 'the other language is not English';
  },
  async 'the mentor prints a result'(browser) {
    await browser.go(site + 'id/daftar-periksa/kesiapan/');
    await browser.eval(answerAll(0));
    if (!await browser.eval(isShown('.result .verdict'))) return 'there is no result';
    const printed = await browser.eval(`(async () => {
      let isPrinted = false;
      window.print = () => { isPrinted = true; };
      document.querySelector('.result [data-action=print]').click();
      return isPrinted;
    })()`);
    if (!printed) return 'the button prints nothing';
    if (!await browser.eval(until('JSON.stringify(sessionStorage).length > 100'))) return 'the tab holds no draft';
    if (!await follow(browser, '.languages a')) return 'the switch of language leads nowhere';
    return await browser.eval(until('document.querySelectorAll(".checklist input:checked").length > 10')) ? '' : 'the answers are lost';
  },
  async 'two people compare by a code'(browser) {
    await browser.go(site + 'en/checklists/compatibility/');
    await browser.eval(answerAll(0));
    if (!await browser.eval(isShown('[data-action=make-code]'))) return 'there is no way to hand the answers over';
    await browser.eval("(document.querySelector('[data-action=make-code]').click(), true)");
    if (!await browser.eval(until("document.querySelector('[data-ref=made-code]')?.value"))) return 'there is no code';
    const code = await browser.eval("document.querySelector('[data-ref=made-code]').value");
    await browser.eval('(sessionStorage.clear(), true)');
    await browser.go(site + 'id/bantuan/');
    await browser.go(`${site}id/daftar-periksa/kecocokan-berdua/#code=${code.replace(/^.*#code=/, '')}`);
    if (!await browser.eval(isShown('[data-ref=received]'))) return 'the code is not received';
    await browser.eval(answerAll(1));
    if (!await browser.eval(isShown('.comparison .compared'))) return 'nothing is compared';
    return '';
  },
};

for (const [name, open] of [['WebKitGTK', openWebKit], ['Firefox', openFirefox]]) {
  let browser;
  try {
    browser = await open();
  } catch (error) {
    console.log(`${name}: skipped, ${error.message}`);
    continue;
  }
  const before = told;
  let skipped = 0;
  for (const [journey, walk] of Object.entries(journeys)) {
    const fault = await walk(browser).catch((error) => error.message);
    if (/^no answer to|aborted due to timeout/.test(fault)) {
      console.log(`${name}, ${journey}: skipped, ${fault}`);
      skipped++;
    }
    else if (fault) tell(`${name}, ${journey}: ${fault}`);
    if (pictures) await browser.shot(path.join(pictures, `${name}-${journey.replaceAll(' ', '-')}.png`)).catch(() => {});
  }
  await browser.close();
  const verdict = told > before ? 'faults' : skipped ? 'no fault' : 'all works';
  console.log(`${name}: ${verdict}${skipped ? `, ${skipped} of ${Object.keys(journeys).length} skipped` : ''}`);
}

end(0);
