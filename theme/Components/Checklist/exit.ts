/** How long three presses may take together, in milliseconds: a shaking hand is slow. */
const span = 5000;
const presses = 3;

/** Leaves the page at once: it is gone from sight before the next is there, its answers with it, and "back" does not lead to it. */
export function guardExit(link: HTMLAnchorElement, clear: () => void): void {
  const leave = (): void => {
    clear();
    document.body.hidden = true;
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let times: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    times = [...times.filter((time) => event.timeStamp - time < span), event.timeStamp];
    if (times.length >= presses) leave();
  });
}
