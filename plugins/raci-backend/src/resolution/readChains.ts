import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { ReadEntities } from '../parties';

/** What an entity inherits from, nearest first. */
export interface Chain {
  /** The system it is part of, where the catalog has it. */
  system?: MirrorEntity;
  /** Its domain, and those that is a part of; those the catalog has. */
  domains: MirrorEntity[];
  /** Every system and domain on the way, there or not: who comes there changes it. */
  refs: string[];
}

/** Domains on the way up; beyond, or in a circle, the way ends. */
const MAX_DOMAINS = 10;

/**
 * The way up of many entities, a level at a time, so that a thousand entities
 * of one domain cost a few reads:
 *
 *   churn ── system retention ── domain customers ── domain retail ── …
 *
 * An entity's own domain counts before its system's.
 */
export async function readChains(
  read: ReadEntities,
  entities: readonly MirrorEntity[],
): Promise<Map<string, Chain>> {
  const known = new Map<string, MirrorEntity>();
  const asked = new Set<string>();
  const learn = async (refs: readonly (string | undefined)[]) => {
    const unknown = [...new Set(refs)].filter(
      (ref): ref is string => ref !== undefined && !asked.has(ref),
    );
    unknown.forEach(ref => asked.add(ref));
    if (unknown.length > 0) {
      (await read(unknown)).forEach((entity, ref) => known.set(ref, entity));
    }
  };

  await learn(entities.map(entity => entity.system));
  const chains = new Map(
    entities.map(entity => {
      const system = entity.system ? known.get(entity.system) : undefined;
      const chain: Chain & { next?: string } = {
        ...(system && { system }),
        domains: [],
        refs: entity.system ? [entity.system] : [],
        next: parentDomain(entity) ?? (system && parentDomain(system)),
      };
      return [entity.entityRef, chain];
    }),
  );

  let climbing = [...chains.entries()];
  for (let level = 0; level < MAX_DOMAINS && climbing.length > 0; level++) {
    await learn(climbing.map(([, chain]) => chain.next));
    for (const [self, chain] of climbing) {
      const ref = chain.next;
      chain.next = undefined;
      if (ref !== undefined && ref !== self && !chain.refs.includes(ref)) {
        chain.refs.push(ref);
        const domain = known.get(ref);
        if (domain) {
          chain.domains.push(domain);
          chain.next = parentDomain(domain);
        }
      }
    }
    climbing = climbing.filter(([, chain]) => chain.next !== undefined);
  }
  return chains;
}

/** The domain an entity is directly in. */
function parentDomain(entity: MirrorEntity): string | undefined {
  const { domain, spec, namespace } = entity;
  if (domain !== undefined || typeof spec.subdomainOf !== 'string') {
    return domain;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(spec.subdomainOf, {
        defaultKind: 'domain',
        defaultNamespace: namespace,
      }),
    );
  } catch {
    // Not a reference; the catalog's own validation is the place to complain.
    return undefined;
  }
}
