/**
 * When to look after a hint, in milliseconds after the previous look. A hint
 * comes while the catalog still processes the entity; it answers with the new
 * state only once it has stitched it, usually a second or two later.
 */
export const HINT_LOOKS_MS: readonly number[] = [
  500, 1_000, 2_000, 4_000, 8_000,
];

/** Beyond this the sweep is the better way. */
const MAX_HINTS = 20_000;

/** A ref to look at now. */
export interface DueHint {
  entityRef: string;
  /** False for a hint that followed from another one. */
  direct: boolean;
  /** True when there will be no further look. */
  last: boolean;
}

/**
 * Refs that may have changed, and when to look at them. Keeps no clock: the
 * caller says what time it is, in milliseconds.
 */
export class HintQueue {
  readonly #hints = new Map<
    string,
    { looks: number; dueAt: number; direct: boolean }
  >();

  readonly #looksMs: readonly number[];

  constructor(looksMs: readonly number[] = HINT_LOOKS_MS) {
    this.#looksMs = looksMs;
  }

  get size(): number {
    return this.#hints.size;
  }

  /** Takes a hint; one about a ref already waiting begins its looks anew. */
  add(entityRef: string, options: { now: number; direct: boolean }): void {
    const waiting = this.#hints.get(entityRef);
    if (!waiting && this.#hints.size >= MAX_HINTS) {
      return;
    }
    const dueAt = options.now + this.#looksMs[0];
    this.#hints.set(entityRef, {
      looks: 0,
      dueAt: waiting ? Math.min(waiting.dueAt, dueAt) : dueAt,
      direct: options.direct || (waiting?.direct ?? false),
    });
  }

  /** Takes out up to `limit` refs whose time has come. */
  takeDue(options: { now: number; limit: number }): DueHint[] {
    const due: DueHint[] = [];
    for (const [entityRef, hint] of this.#hints) {
      if (due.length === options.limit) {
        break;
      }
      if (hint.dueAt <= options.now) {
        hint.looks += 1;
        // Not due again until it is put back or given up.
        hint.dueAt = Infinity;
        const last = hint.looks >= this.#looksMs.length;
        due.push({ entityRef, direct: hint.direct, last });
      }
    }
    return due;
  }

  /** The look showed the change: nothing more to do, unless hinted since. */
  settle(entityRef: string): void {
    if (this.#hints.get(entityRef)?.dueAt === Infinity) {
      this.#hints.delete(entityRef);
    }
  }

  /** The look showed nothing new: look again later, or give up. */
  again(entityRef: string, now: number): void {
    const hint = this.#hints.get(entityRef);
    if (hint?.dueAt !== Infinity) {
      return;
    }
    if (hint.looks >= this.#looksMs.length) {
      this.#hints.delete(entityRef);
    } else {
      hint.dueAt = now + this.#looksMs[hint.looks];
    }
  }

  /** Milliseconds until the next look; undefined when nothing waits. */
  nextIn(now: number): number | undefined {
    let next = Infinity;
    for (const { dueAt } of this.#hints.values()) {
      next = Math.min(next, dueAt);
    }
    return next === Infinity ? undefined : Math.max(next - now, 0);
  }
}
