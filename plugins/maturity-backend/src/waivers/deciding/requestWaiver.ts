import { randomUUID } from 'node:crypto';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import { findVisibleEntity } from '@waymark/plugin-catalog-mirror-node';
import {
  maturityWaiverRequestPermission,
  type WaiverRequest,
} from '@waymark/plugin-maturity-common';
import {
  audited,
  requirePermission,
  requirePerson,
} from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import { findAllDuties } from '../../duties';
import { tellAsked } from '../../notifications/waiverMessages';
import { requireCheck, requireRubric } from '../../rubrics/requireParts';
import { toCatalogEntity } from '../../subjects';
import { readWaiverAccess } from '../access';
import { mayAsk } from '../mayStep';
import { readDuties } from '../readDuties';
import { readWaiverRequest } from '../readRequest';
import { insertWaiver } from '../store/insertWaiver';

const TO_DO = 'ask for a waiver';

/** Asks the Accountable to excuse a check for a while; gives the id. */
export async function requestWaiver(
  context: ChangesContext,
  request: WaiverRequest,
  asker: Asker,
): Promise<string> {
  const { knex, mirror, auditor, settings, clock } = context;
  const { entityRef, rubric, check } = request;
  const reader = context.openDuties({ signal: asker.signal });
  const waiver = await audited(
    {
      auditor,
      eventId: 'waiver-request',
      meta: { entityRef, rubric, check },
      asker,
    },
    async note => {
      const { rights, claims } = await readWaiverAccess(context, asker);
      requirePermission(rights, maturityWaiverRequestPermission, TO_DO);
      const user = requirePerson(rights, TO_DO);
      note({ user });
      const entity = await findVisibleEntity({
        mirror,
        credentials: asker.credentials,
        entity: parseEntityRef(entityRef),
      });
      const answer = await reader.read(entity.entityRef);
      const { owner } = entity;
      const duties = findAllDuties({ entityRef, owner }, answer);
      if (!mayAsk(claims, { owner, duties })) {
        throw new NotAllowedError(
          `You may not ask for a waiver on '${entityRef}'; its owner${owner ? ` '${owner}'` : ''} may, whoever is a member of it, and whoever is Responsible or Accountable for it.`,
        );
      }
      const loaded = requireRubric(context.book, rubric, '/rubric');
      const { check: asked } = requireCheck(loaded, check, '/check');
      if (!asked.waivable) {
        throw new InputError(
          `/check names '${check}', which rubric '${rubric}' lets nobody be excused from; mend what it asks for.`,
        );
      }
      if (!loaded.compiled.appliesTo(toCatalogEntity(entity))) {
        throw new InputError(
          `/rubric names '${rubric}', which does not apply to '${entityRef}'; there is nothing to excuse.`,
        );
      }
      const now = clock();
      const id = randomUUID();
      const inserted = await insertWaiver(knex, {
        id,
        entityRef: entity.entityRef,
        rubricId: rubric,
        checkId: check,
        requestedBy: user,
        requestedAt: now,
        ...readWaiverRequest(request, {
          now,
          maxMs: settings.waivers.maxMs,
        }),
      });
      note({ waiverId: id });
      return inserted;
    },
  );
  const [duties] = await readDuties(context, reader, [waiver]);
  await tellAsked(context, waiver, duties);
  return waiver.id;
}

/** Whether the asker may ask for waivers on an entity that they may see. */
export async function mayRequest(
  context: ChangesContext,
  entityRef: string,
  asker: Asker,
): Promise<boolean> {
  const { rights, claims } = await readWaiverAccess(context, asker);
  if (!rights.holds(maturityWaiverRequestPermission) || !rights.user) {
    return false;
  }
  const visibility = await context.mirror.visible(asker.credentials, [
    entityRef,
  ]);
  const entity = visibility.allows(entityRef)
    ? (await context.mirror.getEntities([entityRef])).get(entityRef)
    : undefined;
  if (!entity) {
    return false;
  }
  const { owner } = entity;
  // Most who ask stand for the owner; then the RACI needs not be asked.
  if (mayAsk(claims, { owner, duties: { accountable: [], responsible: [] } })) {
    return true;
  }
  const answer = await context
    .openDuties({ signal: asker.signal })
    .read(entityRef);
  return mayAsk(claims, {
    owner,
    duties: findAllDuties({ entityRef, owner }, answer),
  });
}
