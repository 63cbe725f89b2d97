const PAUSE = 2000;

/** Says how far long work is, every two seconds. */
export function progressTo(warn: (text: string) => void): (done: number, total: number) => void {
  let next = Date.now() + PAUSE;
  return (done, total) => {
    if (Date.now() < next || done === total) return;
    next = Date.now() + PAUSE;
    warn(`yalu: ${Math.floor((100 * done) / total)} %`);
  };
}
