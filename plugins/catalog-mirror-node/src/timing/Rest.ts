/** A pause that somebody may end early. */
export class Rest {
  #wake: (() => void) | undefined;
  #woken = false;

  /** Ends the pause under way, or the next one before it begins. */
  wake(): void {
    this.#woken = true;
    this.#wake?.();
  }

  /** Resolves after the time, when woken, or when the signal aborts. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#woken && !signal.aborted) {
      await new Promise<void>(resolve => {
        const timer = setTimeout(done, ms);
        this.#wake = done;
        signal.addEventListener('abort', done, { once: true });
        function done() {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        }
      });
      this.#wake = undefined;
    }
    this.#woken = false;
  }
}
