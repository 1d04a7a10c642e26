const longest = 16;

/** Lets the page draw and answer between stretches of work: call it often; it waits only once a frame's time is used up. */
export function pausing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

/** Runs a generator to its end with such pauses. */
export async function run<T>(work: Generator<void, T>): Promise<T> {
  const pause = pausing();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}
