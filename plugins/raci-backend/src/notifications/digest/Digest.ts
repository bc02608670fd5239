import { createHash } from 'node:crypto';
import type { Message } from '@waymark/plugin-people-node';
import type { DigestGap } from './readGapPages';

/** Entities that a message names; the page has them all. */
const NAMED = 5;

/**
 * Whom a gap concerns: the Accountable of the activity; where nobody is, or
 * it is about the declaration as a whole, the owner. Pure.
 */
export function recipientsOf(gap: DigestGap): string[] {
  if (gap.accountable.length > 0) {
    return gap.accountable;
  }
  return gap.owner === undefined ? [] : [gap.owner];
}

/**
 * Names a gap for one who was told of it: a gap that went and came again is
 * another one. 32 characters. Pure.
 */
export function keyOfGap(gap: DigestGap): string {
  const { entityRef, activity, code, role, party, nth, since } = gap;
  return createHash('sha256')
    .update(
      JSON.stringify([entityRef, activity, code, role, party, nth, since]),
    )
    .digest('hex')
    .slice(0, 32);
}

/** What one recipient has not been told yet, grouped by entity. */
export class Digest {
  readonly keys: string[] = [];
  readonly #entities = new Map<
    string,
    { title: string; first: string; count: number }
  >();
  #isOwnersOnly = true;
  #hasError = false;

  constructor(private readonly recipient: string) {}

  add(gap: DigestGap, key: string): void {
    this.keys.push(key);
    this.#isOwnersOnly &&= gap.owner === this.recipient;
    this.#hasError ||= gap.severity === 'error';
    const known = this.#entities.get(gap.entityRef);
    this.#entities.set(gap.entityRef, {
      title: gap.title,
      first: known?.first ?? gap.message,
      count: (known?.count ?? 0) + 1,
    });
  }

  /** One message for all of it. */
  toMessage(now: number): Message {
    const { recipient, keys } = this;
    const entities = [...this.#entities.values()];
    const lines = entities
      .slice(0, NAMED)
      .map(
        ({ title, first, count }) =>
          `${title}: ${first}${count > 1 ? ` And ${count - 1} more.` : ''}`,
      );
    const rest = entities.length - NAMED;
    const on =
      entities.length === 1 ? entities[0].title : `${entities.length} entities`;
    return {
      to: [recipient],
      title: `${keys.length === 1 ? 'A new gap' : `${keys.length} new gaps`} in who acts for ${on}`,
      description: [
        ...lines,
        ...(rest > 0 ? [`And on ${rest} more entities.`] : []),
      ].join('\n'),
      link: this.#isOwnersOnly
        ? `/raci?tab=gaps&owner=${encodeURIComponent(recipient)}`
        : '/raci?tab=gaps',
      scope: `raci-digest-${new Date(now).toISOString().slice(0, 10)}`,
      severity: this.#hasError ? 'high' : 'normal',
    };
  }
}
