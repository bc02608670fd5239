import type { RunReceipt, Thing } from './types';

/** What the golden-paths backend takes as a key. */
const LONGEST_KEY = 200;

/**
 * Proposes a change so that the receipt of the run names it. Nothing undoes it:
 * it is its readers' from then on.
 *
 * @param change.id - names the proposal for ever
 * @returns what `propose` does; undefined when there was nothing to propose
 */
export async function proposing<T extends { url?: string } | undefined>(
  receipt: RunReceipt,
  change: { id: string } & Pick<Thing, 'title' | 'action'>,
  propose: () => Promise<T>,
): Promise<T> {
  const { id, title, action } = change;
  let proposed: T | undefined;
  await receipt.making<null>(
    {
      key: `change-proposal:${id}`.slice(0, LONGEST_KEY),
      kind: 'change-proposal',
      title,
      action,
    },
    async () => {
      proposed = await propose();
      return proposed
        ? { value: null, ...(proposed.url && { url: proposed.url }) }
        : { value: null, wasThere: 'The repository says this already' };
    },
  );
  return proposed as T;
}
