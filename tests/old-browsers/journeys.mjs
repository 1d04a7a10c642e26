// Walks through a published guide in the oldest browsers that must work, and fails where something does not.
//   node --experimental-websocket journeys.mjs FOLDER
import { open } from './chromium.mjs';
import { end, serve, tell, told, until } from './guide.mjs';

const versions = {
  '92.0.0': 'the floor', '106.0.2': 'the last for Android 6',
  '109.0.6': 'the last for Windows 7', '114.0.0': 'first popovers', '119.0.2': 'the last for Android 7',
};
const pages = ['id/', 'en/boundaries/', 'id/faq/', 'id/bantuan/', 'en/stories/tari-and-bayu/', 'id/penanggung-jawab/pencocokan/',
  'id/penanggung-jawab/surel/', 'id/penanggung-jawab/kotak-program/', 'id/daftar-periksa/kesiapan/'];
const others = ['kecocokan-rekan', 'kecocokan-berdua', 'kesehatan-hubungan', 'kesiapan-program'];
const { site } = await serve(process.argv[2]);

/** What stands where on a page. */
const look = `JSON.stringify({
  top: document.querySelector('main').getBoundingClientRect().top,
  paper: getComputedStyle(document.body).backgroundColor,
  menus: [...document.querySelectorAll('.to-menu')].filter((menu) => menu.offsetParent).length })`;

/** Which parts of a checklist are seen behind its opening card. */
const parts = `(async () => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const seen = () => [...document.querySelectorAll('[data-part]')].filter((part) => part.offsetParent).length;
  const closed = seen();
  document.querySelector('[data-action=start]').click();
  for (let i = 0; i < 100 && !seen(); i++) await wait(100);
  return closed + ', ' + seen();
})()`;

/** Answers everything and asks for the result. */
const answer = `(async () => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  for (const field of document.querySelectorAll('[data-item]')) field.querySelector('input').click();
  await wait(500);
  document.querySelector('[data-action=finish]').click();
})()`;

for (const [version, why] of Object.entries(versions)) {
  let browser;
  try {
    // The oldest sometimes gives no answer after its start; then it is started once more.
    browser = await open(version).catch(() => open(version));
  } catch (error) {
    console.log(`Chromium ${version} (${why}): skipped, ${error.message}`);
    continue;
  }
  const before = told;
  let silence = '';
  const claim = (holds, what) => holds || tell(`Chromium ${version}: ${what}`);
  try {
    for (const page of pages) {
      await browser.go(site + page, 1500);
      const seen = JSON.parse(await browser.eval(look));
      claim(seen.top < 200, `${page} begins ${seen.top} px down`);
      claim(seen.paper !== 'rgba(0, 0, 0, 0)', `${page} has no colours`);
      claim(seen.menus === 1, `${page} shows ${seen.menus} ways to the menu`);
    }
    const shown = await browser.eval(parts);
    claim(shown === '0, 1', `a checklist shows ${shown} parts before and after its start`);
    await browser.eval(answer);
    claim(await browser.eval(
      until("!document.querySelector('[data-ref=result]').hidden && document.querySelector('.result .verdict:not([hidden])')")),
        'a checklist shows no result');
    claim(await browser.eval(until("JSON.stringify(sessionStorage).length > 100")), 'the tab holds no draft');
    await browser.go(site + 'en/checklists/readiness/', 1500);
    claim(await browser.eval(until('document.querySelectorAll(".checklist input:checked").length > 10')),
      'the other language has lost the answers');
    for (const name of others) {
      await browser.go(`${site}id/daftar-periksa/${name}/`, 1500);
      await browser.eval(parts);
      await browser.eval(answer);
      claim(await browser.eval(until(`[...document.querySelectorAll('.result .verdict, .next h2')].some((words) => words.offsetParent)`)),
        `${name} shows no result`);
    }
  } catch (error) {
    // A browser that stops answering is passed over, unless something was found before.
    if (/^no answer to/.test(error.message)) silence = `, ${error.message}`;
    else claim(false, error.message);
  } finally {
    browser.close();
  }
  for (const entry of browser.log.filter((line) => /^(exception|error)/.test(line) && !line.includes("Found a 'popover' attribute")))
    claim(false, entry);
  const verdict = told > before ? 'faults' : silence ? 'skipped' : 'all works';
  console.log(`Chromium ${version} (${why}): ${verdict}${silence}`);
}

end(0);
