/** Only in the preview: reloads the page when the text changes and shows what is wrong with it. Never published with pages. */
interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** The version of the text that this page was made from, as the preview said when it sent the page. */
function ownVersion(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.serverTiming.find((entry) => entry.name === 'version')?.description;
}

const changes = new EventSource('/_preview/changes');
let wasReady = false;
changes.addEventListener('change', () => location.reload());
changes.addEventListener('ready', (event: MessageEvent<string>) => {
  // The text changed before this page listened; or the preview was started again and may serve another text.
  const own = ownVersion();
  if (wasReady || (own !== undefined && own !== event.data)) location.reload();
  wasReady = true;
  document.documentElement.dataset['preview'] = 'ready';
});

async function showProblems(): Promise<void> {
  const problems = (await (await fetch('/_preview/problems')).json()) as readonly Problem[];
  if (problems.length === 0) return;
  const isBroken = problems.some((problem) => problem.severity === 'error');
  const box = document.createElement('details');
  box.id = 'preview-problems';
  box.open = isBroken;
  Object.assign(box.style, {
    position: 'fixed', inset: 'auto 0 0', zIndex: '9', maxHeight: '45vh', overflow: 'auto', padding: '.5rem 1rem',
    background: isBroken ? 'DarkRed' : 'DarkSlateGray', color: 'White', font: '14px/1.5 monospace',
  });
  const summary = document.createElement('summary');
  const first = problems.find((problem) => problem.severity === 'error') ?? problems[0]!;
  const place = `${first.file}(${first.line},${first.column})`;
  summary.textContent = isBroken
    ? `This page is from before the mistake in ${place}. Problems: ${problems.length}`
    : `Warnings: ${problems.length}, the first in ${place}`;
  const list = document.createElement('ul');
  for (const problem of problems) {
    const item = document.createElement('li');
    item.textContent = `${problem.file}(${problem.line},${problem.column}): ${problem.severity} ${problem.code}: ${problem.message}`;
    list.append(item);
  }
  box.append(summary, list);
  document.body.append(box);
}

void showProblems();

export {};
