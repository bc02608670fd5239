import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import {
  type Declaration,
  type DeclarationSource,
  findGaps,
  findMistakes,
  originOf,
  type PartyState,
  RACI_ROLES,
  readDeclaration,
  readStakeholders,
  type Resolution,
  resolveRaci,
  stageOf,
  statedNobody,
} from '@waymark/plugin-raci-common';
import type { StoredResolution, SubjectRow } from '../database/tables';
import { declares, isListed, kindOf } from './isListed';
import type { Chain } from './readChains';
import type { RaciRules } from './types';

/** An entity with who acts for it, before it is known who is there. */
export interface Reckoning {
  entity: MirrorEntity;
  chain: Chain;
  declaration: Declaration;
  resolution: Resolution;
  /** Everybody it names. */
  parties: string[];
}

/** The columns of a subject that follow from the catalog and the rules. */
export type SubjectFacts = Omit<
  SubjectRow,
  'resolved' | 'digest' | 'first_seen' | 'updated_at'
>;

/**
 * Reads declarations once, however many entities inherit from them; good for
 * one state of the catalog.
 */
export function createDeclarations(): (entity: MirrorEntity) => Declaration {
  const known = new Map<MirrorEntity, Declaration>();
  return entity => {
    const declaration =
      known.get(entity) ?? readDeclaration(entity.spec.raci, entity);
    known.set(entity, declaration);
    return declaration;
  };
}

/** Resolves one entity. Pure but for what `declarationOf` remembers. */
export function reckon(options: {
  entity: MirrorEntity;
  chain: Chain;
  rules: RaciRules;
  declarationOf: (entity: MirrorEntity) => Declaration;
}): Reckoning {
  const { entity, chain, rules, declarationOf } = options;
  const { system, domains } = chain;
  const declaration = declarationOf(entity);
  const sourceOf = (
    level: DeclarationSource['level'],
    source: MirrorEntity,
  ): DeclarationSource => ({
    level,
    ref: source.entityRef,
    declaration: declarationOf(source),
  });
  const resolution = resolveRaci({
    entity: {
      entityRef: entity.entityRef,
      kind: kindOf(entity),
      owner: entity.owner,
      stakeholders: readStakeholders(entity.spec.product, entity),
      systemOwner: system?.owner,
      domainOwner: domains.at(0)?.owner,
    },
    sources: [
      sourceOf('entity', entity),
      ...(system ? [sourceOf('system', system)] : []),
      ...domains.map(domain => sourceOf('domain', domain)),
    ],
    activities: rules.activities,
    defaults: rules.defaults,
  });
  const parties = resolution.activities.flatMap(({ roles }) =>
    RACI_ROLES.flatMap(role => roles[role].parties),
  );
  return {
    entity,
    chain,
    declaration,
    resolution,
    parties: [...new Set(parties)],
  };
}

/** The mistakes of an entity that is not listed: others inherit from it. Pure. */
export function mistakesOf(
  entity: MirrorEntity,
  rules: RaciRules,
): StoredResolution {
  return {
    activities: [],
    gaps: findMistakes({
      kind: kindOf(entity),
      declaration: readDeclaration(entity.spec.raci, entity),
      activities: rules.activities,
    }),
  };
}

/**
 * What is stored of a reckoning, in the configured order; nothing in it has
 * a time yet. Pure.
 */
export function conclude(
  { entity, declaration, resolution }: Reckoning,
  options: { rules: RaciRules; stateOf: (ref: string) => PartyState },
): StoredResolution {
  const { byActivity, whole } = findGaps({
    kind: kindOf(entity),
    resolution,
    declaration,
    activities: options.rules.activities,
    stateOf: options.stateOf,
  });
  return {
    activities: resolution.activities.map(({ activity, roles }) => {
      const cellsOf = (role: (typeof RACI_ROLES)[number]) =>
        roles[role].parties.map(ref => ({
          ref,
          origin: originOf(roles[role], ref),
          since: 0,
        }));
      const nobody = statedNobody(roles);
      return {
        activity: activity.id,
        title: activity.title,
        responsible: cellsOf('responsible'),
        accountable: cellsOf('accountable'),
        consulted: cellsOf('consulted'),
        informed: cellsOf('informed'),
        ...(nobody.length > 0 && { nobody }),
        gaps: byActivity[activity.id] ?? [],
      };
    }),
    gaps: whole,
  };
}

/** The columns of a subject. Pure. */
export function describeSubject(
  entity: MirrorEntity,
  options: {
    chain: Pick<Chain, 'domains' | 'refs'>;
    rules: RaciRules;
    resolved: StoredResolution;
  },
): SubjectFacts {
  const { chain, rules, resolved } = options;
  const { entityRef, namespace, name, title, lifecycle } = entity;
  const kind = kindOf(entity);
  return {
    entity_ref: entityRef,
    kind,
    namespace: namespace.toLocaleLowerCase('en-US'),
    name,
    title: title ?? null,
    sort_key: (title ?? name).toLocaleLowerCase('en-US'),
    words: `${title ?? ''} ${name} ${entityRef}`
      .trim()
      .toLocaleLowerCase('en-US'),
    type: entity.type ?? null,
    lifecycle: lifecycle ?? null,
    owner: entity.owner ?? null,
    system: entity.system ?? null,
    domain: chain.refs.find(ref => ref.startsWith('domain:')) ?? null,
    stage: stageOf(rules.activities, { kind, lifecycle })?.id ?? null,
    listed: isListed(entity, rules.kinds),
    declared: declares(entity),
    gap_count:
      resolved.gaps.length +
      resolved.activities.reduce((sum, { gaps }) => sum + gaps.length, 0),
  };
}
