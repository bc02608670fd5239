import { useApi } from '@backstage/core-plugin-api';
import { maturityApiRef } from '../../api';

const MOST = 200;

/**
 * Asks for the systems of a domain that have entities of a rubric: a scope is
 * made of what an entity says of itself, and that is its system.
 */
export function useSystemsOf(
  rubric: string,
): (domain: string) => Promise<string[]> {
  const api = useApi(maturityApiRef);
  return async domain => {
    const { items } = await api.getRollup({
      rubric,
      groupBy: 'system',
      domain: [domain],
      limit: MOST,
    });
    return items.flatMap(({ group }) => (group === undefined ? [] : [group]));
  };
}
