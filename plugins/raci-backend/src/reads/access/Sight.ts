import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  CatalogMirror,
  Visibility,
} from '@waymark/plugin-catalog-mirror-node';
import type { RaciOrigin } from '@waymark/plugin-raci-common';

/** What of some refs the asker may see. */
export interface Sight {
  entity(entityRef: string): boolean;
  origin(origin: RaciOrigin | undefined): boolean;
  /**
   * A user or group that a declaration names. One that the catalog does not
   * have is hidden by nobody: whoever sees the declaration reads its name
   * there. So it shows where its origin does.
   */
  party(ref: string, origin: RaciOrigin | undefined): boolean;
}

const ALL: Sight = {
  entity: () => true,
  origin: () => true,
  party: () => true,
};

/** The question about visibility, as the mirror answers it. */
export type SightMirror = Pick<CatalogMirror, 'visible' | 'getEntities'>;

/**
 * Decides about all refs of an answer in one question.
 *
 * @param options.policy - the policy's answer, where it was the same for every
 *   entity: then nothing is left to ask
 */
export async function decideSight(options: {
  mirror: SightMirror;
  credentials: BackstageCredentials;
  refs: Iterable<string>;
  policy?: Visibility;
}): Promise<Sight> {
  const { mirror, credentials, policy } = options;
  const refs = [...new Set(options.refs)];
  const { decision, allows } =
    policy ?? (await mirror.visible(credentials, refs));
  if (decision === 'all') {
    return ALL;
  }
  const hidden = refs.filter(ref => !allows(ref));
  const known =
    decision === 'some' && hidden.length > 0
      ? await mirror.getEntities(hidden)
      : undefined;
  const isAbsent = (ref: string) => known !== undefined && !known.has(ref);
  const origin = (at: RaciOrigin | undefined) =>
    at?.ref === undefined || allows(at.ref);
  return {
    entity: allows,
    origin,
    party: (ref, at) => allows(ref) || (isAbsent(ref) && origin(at)),
  };
}
