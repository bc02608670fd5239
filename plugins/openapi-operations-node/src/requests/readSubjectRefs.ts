import { readRefs } from './readRef';

/**
 * Which entities a query is about; refs in any form that people write.
 * @public
 */
export interface SubjectRefs {
  kind?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
}

/**
 * Names of entities in full, kinds in lower case, as tables have them.
 *
 * Errors: an `InputError` that names the parameter that is no ref.
 * @public
 */
export function readSubjectRefs<T extends SubjectRefs>(query: T): T {
  const { kind, owner, system, domain } = query;
  return {
    ...query,
    kind: kind?.map(value => value.toLocaleLowerCase('en-US')),
    owner: readRefs(owner, {
      name: 'owner',
      kinds: ['group', 'user'],
      defaultKind: 'group',
    }),
    system: readRefs(system, {
      name: 'system',
      kinds: ['system'],
      defaultKind: 'system',
    }),
    domain: readRefs(domain, {
      name: 'domain',
      kinds: ['domain'],
      defaultKind: 'domain',
    }),
  };
}
