import type { RegistryTable } from './registryTables';

/** How much of a table a full pass would remove. */
export type Removal = {
  table: RegistryTable;
  total: number;
  vanished: number;
  explained: number;
};

const NAMES: Record<RegistryTable, string> = {
  source_objects: 'models, data sets and pipelines',
  model_versions: 'model versions',
  dataset_versions: 'data set versions',
  runs: 'runs',
  reports: 'cards, deployments and results',
};

/**
 * Rows that hang on an object may always go by this many: a model with two
 * versions may lose both without a person being asked.
 */
const ALWAYS_ALLOWED = 3;

/**
 * Says why a removal is to be held back, or nothing when it may go ahead.
 *
 * A source that suddenly reports next to nothing has usually lost its
 * database or changed its permissions. Each table is judged by itself, since
 * a source may lose its versions and keep its models; what goes because its
 * object goes does not count again.
 */
export function judgeRemoval(
  removals: Removal[],
  maxShare: number,
): string | undefined {
  for (const { table, total, vanished, explained } of removals) {
    const removed = vanished - explained;
    const had = total - explained;
    const free = table === 'source_objects' ? 0 : ALWAYS_ALLOWED;
    if (removed > free && removed / had > maxShare) {
      const percent = (share: number) => `${Math.round(share * 100)} %`;
      return (
        `The full pass did not find ${removed} of ${had} ${NAMES[table]} again (${percent(removed / had)}), ` +
        `more than the ${percent(maxShare)} that may go at once; nothing was removed`
      );
    }
  }
  return undefined;
}
