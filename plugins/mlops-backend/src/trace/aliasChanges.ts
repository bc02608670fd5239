/** An alias that a version was given or lost. */
export interface AliasChange {
  action: 'promoted' | 'demoted';
  alias: string;
}

/** What happened to the aliases of a version; losses come first. */
export function aliasChanges(
  before: readonly string[],
  after: readonly string[],
): AliasChange[] {
  const had = new Set(before);
  const has = new Set(after);
  return [
    ...[...had]
      .filter(alias => !has.has(alias))
      .map(alias => ({ action: 'demoted' as const, alias })),
    ...[...has]
      .filter(alias => !had.has(alias))
      .map(alias => ({ action: 'promoted' as const, alias })),
  ];
}
