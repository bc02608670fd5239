import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  BUILT_IN_DEFAULTS,
  DEFAULT_ACTIVITIES,
  findGaps,
  readDeclaration,
  resolveRaci,
  type DeclarationSource,
} from '@waymark/plugin-raci-common';

/**
 * The floor: the rules alone over every model, with everything in memory and
 * nothing kept. No re-resolution can be faster.
 *
 * @returns seconds, and the number of gaps so that nothing is optimised away
 */
export function resolveInMemory(entities: Entity[]): {
  seconds: number;
  gaps: number;
} {
  const byRef = new Map(entities.map(one => [stringifyEntityRef(one), one]));
  const start = performance.now();
  let gaps = 0;
  for (const entity of entities) {
    if (entity.kind === 'Model') {
      gaps += countGaps(entity, byRef);
    }
  }
  return { seconds: (performance.now() - start) / 1000, gaps };
}

function countGaps(entity: Entity, byRef: Map<string, Entity>): number {
  const system = lookUp(entity.spec?.system, byRef);
  const domain = lookUp(system?.spec?.domain, byRef);
  const sources: DeclarationSource[] = [];
  const add = (level: DeclarationSource['level'], declaring?: Entity) => {
    if (declaring) {
      sources.push({
        level,
        ref: stringifyEntityRef(declaring),
        declaration: readDeclaration(declaring.spec?.raci, {
          namespace: 'default',
        }),
      });
    }
  };
  add('entity', entity);
  add('system', system);
  add('domain', domain);
  const resolution = resolveRaci({
    entity: {
      entityRef: sources[0].ref,
      kind: entity.kind,
      owner: ownerOf(entity),
      systemOwner: ownerOf(system),
      domainOwner: ownerOf(domain),
    },
    sources,
    activities: DEFAULT_ACTIVITIES,
    defaults: BUILT_IN_DEFAULTS,
  });
  const { byActivity, whole } = findGaps({
    kind: entity.kind,
    resolution,
    declaration: sources[0].declaration,
    activities: DEFAULT_ACTIVITIES,
    stateOf: ref => (byRef.has(ref) ? 'present' : 'missing'),
  });
  return Object.values(byActivity).flat().length + whole.length;
}

function ownerOf(entity?: Entity): string | undefined {
  const owner = entity?.spec?.owner;
  return typeof owner === 'string' ? owner : undefined;
}

function lookUp(ref: unknown, byRef: Map<string, Entity>): Entity | undefined {
  return typeof ref === 'string' ? byRef.get(ref) : undefined;
}
