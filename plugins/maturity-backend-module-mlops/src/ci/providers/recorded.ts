import { parseEntityRef } from '@backstage/catalog-model';
import { ifPresent } from '@waymark/plugin-api-requests-common';
import type { MlopsApi, RequestOptions } from '@waymark/plugin-mlops-common';
import type { CiFinding } from '../types';

/** Results that are looked at, the newest. */
const RESULTS = 50;

/** Kinds that the registry keeps results of; it refuses others. */
const KINDS = ['model', 'dataset', 'pipeline'];

/** Where a result is of no other branch: nobody recorded, or one of these. */
const DEFAULT_BRANCHES = ['main', 'master', 'trunk'];

/**
 * What the registry has recorded of an entity: `known` where there is anything
 * at all, the newest result of the default branch that is over, and nothing
 * where the family is not installed.
 */
export async function readRecorded(
  registry: Pick<MlopsApi, 'getCi'>,
  entityRef: string,
  request: RequestOptions,
): Promise<{ known: boolean; finding?: CiFinding }> {
  const entity = parseEntityRef(entityRef);
  if (!KINDS.includes(entity.kind)) {
    return { known: false };
  }
  const page = await ifPresent(
    registry.getCi(entity, { limit: RESULTS }, request),
  );
  const items = page?.items ?? [];
  const [newest] = items
    .flatMap(({ provider, state, branch, at, url, tests }): CiFinding[] =>
      (state === 'passed' || state === 'failed') &&
      (branch === undefined || DEFAULT_BRANCHES.includes(branch))
        ? [
            {
              provider,
              state,
              at,
              ...(branch !== undefined && { branch }),
              ...(url !== undefined && { url }),
              ...(tests && {
                tests: { passed: tests.passed, failed: tests.failed },
              }),
            },
          ]
        : [],
    )
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return { known: items.length > 0, ...(newest && { finding: newest }) };
}
