import { toError } from '@backstage/errors';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import {
  type RaciPreview,
  raciProposePermission,
} from '@waymark/plugin-raci-common';
import type { Asker } from '../Asker';
import { readAccess } from '../handovers/access';
import type { ChangesContext } from '../handovers/context';
import { PLAN_MS, within } from './deadline';
import { editDeclaration } from './editDeclaration';
import { mayPropose } from './mayPropose';
import { readCatalogEntities } from './readCatalogEntities';
import { resolveDeclaration } from './resolveDeclaration';
import { toFileChange } from './toChangeProposal';
import { writeYaml } from './writeYaml';

/**
 * What a declaration that nobody has saved would come to, and how it would be
 * written. The change of the file is shown to those who may propose it.
 */
export async function previewDeclaration(
  context: ChangesContext,
  request: { entityRef: string; raci: RaciDeclaration[] },
  asker: Asker,
): Promise<RaciPreview> {
  const { raci } = request;
  const { claims, holds } = await readAccess(context, asker, [
    raciProposePermission,
  ]);
  const { now, then } = await resolveDeclaration(context, request, asker);
  const isAllowed =
    holds(raciProposePermission) &&
    mayPropose(claims, { owner: now.entity.owner, resolved: now.resolved });
  return {
    result: await context.showResolved(then, asker),
    yaml: writeYaml(raci),
    ...(isAllowed
      ? await planChange(context, request, asker)
      : {
          changeUnavailable:
            'Only the owner, the Responsible and the Accountable of the entity may propose its change. You can give them the text below.',
        }),
  };
}

async function planChange(
  { catalog, proposals, logger }: ChangesContext,
  { entityRef, raci }: { entityRef: string; raci: RaciDeclaration[] },
  asker: Asker,
): Promise<Pick<RaciPreview, 'change' | 'changeUnavailable'>> {
  try {
    const found = await readCatalogEntities(catalog, [entityRef], asker);
    const entity = found.get(entityRef);
    if (!entity) {
      return {
        changeUnavailable: `'${entityRef}' is not in the catalog any more.`,
      };
    }
    const { files, unavailable } = await proposals.plan(
      [editDeclaration(entity, raci)],
      { signal: within(PLAN_MS, asker.signal) },
    );
    if (unavailable.length > 0) {
      return { changeUnavailable: unavailable[0].reason };
    }
    return files.length > 0
      ? { change: toFileChange(files[0]) }
      : { changeUnavailable: 'The file says this already.' };
  } catch (error) {
    if (asker.signal?.aborted) {
      throw error;
    }
    const { message } = toError(error);
    logger.warn(
      `The change of the declaration of '${entityRef}' could not be worked out: ${message}`,
    );
    return { changeUnavailable: message };
  }
}
