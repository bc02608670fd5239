import type { Entity } from '@backstage/catalog-model';
import type { EntitiesSearchFilter } from '@backstage/plugin-catalog-node';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  RELATION_HAS_ACCOUNTABLE,
  RELATION_HAS_RESPONSIBLE,
} from '@waymark/plugin-raci-common';
import { z } from 'zod/v3';

const CLAIMS = z.object({
  claims: z
    .array(z.string())
    .describe(
      'Full refs of the asker and their groups; one of them has the role',
    ),
});

function createPartyRule(options: {
  name: string;
  description: string;
  relation: string;
}) {
  const { name, description, relation } = options;
  return createPermissionRule({
    name,
    description,
    resourceRef: catalogEntityPermissionResourceRef,
    paramsSchema: CLAIMS,
    apply: (entity: Entity, { claims }): boolean =>
      (entity.relations ?? []).some(
        ({ type, targetRef }) =>
          type === relation && claims.includes(targetRef),
      ),
    toQuery: ({ claims }): EntitiesSearchFilter => ({
      key: `relations.${relation}`,
      values: claims,
    }),
  });
}

/**
 * Entities for which one of the claims is declared Accountable, for any
 * activity.
 * @public
 */
export const isAccountable = createPartyRule({
  name: 'IS_ACCOUNTABLE',
  description: 'Allow entities that a claim is declared Accountable for',
  relation: RELATION_HAS_ACCOUNTABLE,
});

/**
 * Entities for which one of the claims is declared Responsible, for any
 * activity.
 * @public
 */
export const isResponsible = createPartyRule({
  name: 'IS_RESPONSIBLE',
  description: 'Allow entities that a claim is declared Responsible for',
  relation: RELATION_HAS_RESPONSIBLE,
});
