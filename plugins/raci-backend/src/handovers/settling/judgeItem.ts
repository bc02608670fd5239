/** What became of a duty that is on its way. */
export type ItemJudgement = 'open' | 'shown' | 'obsolete';

/**
 * Whether a duty has arrived, by who holds it now. As long as `from` has it,
 * it is still to be handed over, also when `to` has it too. Pure.
 */
export function judgeItem(options: {
  holders: ReadonlySet<string>;
  from: string;
  to: string;
}): ItemJudgement {
  const { holders, from, to } = options;
  if (holders.has(from)) {
    return 'open';
  }
  return holders.has(to) ? 'shown' : 'obsolete';
}
