/** Holds calls until the test lets them go. */
export function gate() {
  const waiting: (() => void)[] = [];
  let arrived = () => {};
  const reached = new Promise<void>(resolve => {
    arrived = resolve;
  });
  return {
    reached,
    pass: () =>
      new Promise<void>(resolve => {
        waiting.push(resolve);
        arrived();
      }),
    open: () => waiting.splice(0).forEach(go => go()),
  };
}
