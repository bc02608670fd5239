import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { mayDeclare } from './mayDeclare';

/** An entity, and the person who may propose a change where it is declared. */
export interface Proposable {
  entityRef: string;
  entity: Entity;
  userEntityRef: string;
}

/**
 * Finds the entity that a step is to propose a change of.
 *
 * @param request.doing - completes the refusal: `propose files for`
 * @throws InputError for a text that is no ref, NotFoundError for an entity
 *   that the person may not see, NotAllowedError for who neither owns it nor
 *   has a duty for it
 */
export async function findProposable(
  request: {
    written: string;
    credentials: BackstageCredentials;
    doing: string;
  },
  services: {
    catalog: Pick<CatalogService, 'getEntityByRef'>;
    userInfo: UserInfoService;
  },
): Promise<Proposable> {
  const { written, credentials, doing } = request;
  const entityRef = readRef(written);
  const entity = await services.catalog.getEntityByRef(entityRef, {
    credentials,
  });
  if (!entity) {
    throw new NotFoundError(
      `No entity '${entityRef}' is in the catalog, or you may not see it.`,
    );
  }
  const { userEntityRef, ownershipEntityRefs } =
    await services.userInfo.getUserInfo(credentials);
  if (!mayDeclare(entity, [userEntityRef, ...ownershipEntityRefs])) {
    throw new NotAllowedError(
      `'${userEntityRef}' may not ${doing} '${entityRef}': its owner may, and whoever is declared Responsible or Accountable for it.`,
    );
  }
  return { entityRef, entity, userEntityRef };
}

function readRef(written: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(written, { defaultKind: 'model' }),
    );
  } catch {
    throw new InputError(
      `'${written}' is no entity ref; expected one such as model:default/churn`,
    );
  }
}
