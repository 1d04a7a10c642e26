/** Only in the preview: reloads the page when the text changes and shows what is wrong with it. Never published with pages. */
interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

const changes = new EventSource('/_preview/changes');
let wasReady = false;
changes.addEventListener('change', () => location.reload());
changes.addEventListener('ready', () => {
  // A preview that was started again may serve another text.
  if (wasReady) location.reload();
  wasReady = true;
  document.documentElement.dataset['preview'] = 'ready';
});

async function showProblems(): Promise<void> {
  const problems = (await (await fetch('/_preview/problems')).json()) as readonly Problem[];
  if (problems.length === 0) return;
  const box = document.createElement('details');
  box.id = 'preview-problems';
  box.className = 'preview-problems';
  box.open = problems.some((problem) => problem.severity === 'error');
  const summary = document.createElement('summary');
  summary.textContent = `sebaya: ${problems.length}`;
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
