/** The kinds that Explore lists, as it writes them. */
const EXPLORED = ['Model', 'Dataset', 'Pipeline'];

/**
 * The address of the list of all of a kind that an owner has: in Explore for
 * models, datasets and pipelines, in the catalog for everything else. Undefined
 * where the app has neither. Pure.
 *
 * @param options.explore - the address of Explore, where there is one
 * @param options.catalog - that of the catalog's list
 */
export function ownedAddress(options: {
  kind: string;
  ownerRef: string;
  explore?: string;
  catalog?: string;
}): string | undefined {
  const { kind, ownerRef, explore, catalog } = options;
  const lower = kind.toLocaleLowerCase('en-US');
  const explored = EXPLORED.find(
    one => one.toLocaleLowerCase('en-US') === lower,
  );
  if (explored && explore) {
    return `${explore}?${new URLSearchParams({ kind: explored, owner: ownerRef })}`;
  }
  return (
    catalog &&
    `${catalog}?${new URLSearchParams({
      'filters[kind]': lower,
      // The list of the catalog shows only one's own otherwise.
      'filters[user]': 'all',
      'filters[owners]': ownerRef,
    })}`
  );
}
