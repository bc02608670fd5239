import { hostOf } from './passCursor';

// One folder may be broken; three in a row are the host.
const FAILURES = 3;

/**
 * Gives a host up for the rest of a pass after several failures in a row, so
 * that a thousand folders of a host that is down do not cost a thousand
 * time-outs, and refused credentials do not lock an account.
 */
export class HostBreaker {
  readonly #failures = new Map<string, number>();
  readonly #open = new Set<string>();

  isOpen(url: string): boolean {
    return this.#open.has(hostOf(url));
  }

  succeeded(url: string): void {
    this.#failures.delete(hostOf(url));
  }

  failed(url: string): void {
    const host = hostOf(url);
    const failures = (this.#failures.get(host) ?? 0) + 1;
    this.#failures.set(host, failures);
    if (failures >= FAILURES) {
      this.#open.add(host);
    }
  }

  /** The hosts that were given up. */
  get hosts(): ReadonlySet<string> {
    return this.#open;
  }
}
