/** Runs work in small pieces, so that no task delays a key press or a paint on a slow phone. */

/** How long a slice of work may take, in milliseconds. */
const longest = 8;

/** Runs a generator to its end; it yields wherever the browser may do something else. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + longest;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Lets the browser answer keys and paint. A message comes at once, where a timer would wait for four milliseconds each time. */
export function pause(): Promise<void> {
  return new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
