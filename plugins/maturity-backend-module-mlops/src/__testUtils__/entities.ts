import type { FactSubject } from '@waymark/plugin-maturity-node';
import { makeEntity } from '@waymark/plugin-test-parts/facts';

export {
  makeEntity,
  makeUser,
  makeGroup,
} from '@waymark/plugin-test-parts/facts';

/** An entity as retrievers are asked about it. */
export function makeSubject(
  entityRef: string,
  parts?: Parameters<typeof makeEntity>[1],
): FactSubject {
  return { entityRef, entity: makeEntity(entityRef, parts) };
}

/** What is told, without evidence: a value, or a value and its time. */
export function valuesOf(
  told: Partial<Record<string, { value: unknown; at?: string }>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(told).map(([name, one]) => [name, one?.value]),
  );
}
