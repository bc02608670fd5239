import { NotFoundError } from '@backstage/errors';
import type { Access } from '../access/readAccess';
import type { ReadContext } from '../context';
import { partiesOf } from './groupsOf';

/**
 * The party that a request is about, with the groups whose duties it has, as
 * far as the asker may see them. Who may read only some entities gets any name
 * that the catalog does not have: a refusal for some of them would tell which
 * are named where they do not look.
 *
 * Errors: a `NotFoundError` in the same words whether it does not exist or
 * the asker may not see it.
 */
export async function findParty(
  { knex, mirror }: Pick<ReadContext, 'knex' | 'mirror'>,
  options: { partyRef: string; throughGroups: boolean; access: Access },
): Promise<string[]> {
  const { partyRef, throughGroups, access } = options;
  const [known, entities, refs] = await Promise.all([
    knex('parties').where({ party_ref: partyRef }).first('party_ref'),
    mirror.getEntities([partyRef]),
    throughGroups ? partiesOf(mirror, partyRef) : [partyRef],
  ]);
  const sight = await access.sees(refs);
  const exists =
    known !== undefined || entities.has(partyRef) || !access.seesAll;
  if (!exists || !sight.party(partyRef, undefined)) {
    throw new NotFoundError(
      `No user or group '${partyRef}' is in the catalog or has a duty, or you may not see it.`,
    );
  }
  return refs.filter(ref => sight.party(ref, undefined));
}
