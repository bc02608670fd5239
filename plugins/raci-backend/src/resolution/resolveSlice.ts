import { digestOf, readRows } from '@waymark/plugin-bulk-rows-node';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import type { PartyState } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import { lockCells } from '../database/lockCells';
import type { StoredResolution, SubjectRow } from '../database/tables';
import type { Parties } from '../parties';
import { isListed } from './isListed';
import { type Chain, readChains } from './readChains';
import {
  conclude,
  createDeclarations,
  describeSubject,
  mistakesOf,
  reckon,
} from './reckon';
import { noteRules } from './ruleBooks';
import type { CellObserver, KnownParties, RaciRules } from './types';
import { type Outcome, type SliceOutcome, writeSlice } from './writeSlice';

/** What resolving takes. */
export interface SliceContext {
  mirror: Pick<CatalogMirror, 'getEntities'>;
  parties: Parties;
  rules: RaciRules;
  /** Names the rules; see {@link noteRules}. */
  rulesDigest: string;
  observers: readonly CellObserver[];
  clock: () => number;
}

/**
 * Resolves some entities and writes what differs, as one turn: what is read
 * of the catalog is the newest there is, since whoever wrote before has
 * committed, and whoever comes later reads again.
 */
export async function resolveSlice(
  tx: Knex.Transaction,
  refs: readonly string[],
  context: SliceContext,
): Promise<void> {
  const { mirror, parties, rules, rulesDigest, observers, clock } = context;
  await lockCells(tx);
  const read = (wanted: string[]) => mirror.getEntities(wanted, { tx });
  const entities = await read([...refs]);
  const stored = new Map(
    (
      await readRows<SubjectRow>(tx, {
        table: 'subjects',
        column: 'entity_ref',
        values: refs,
        columns: ['entity_ref', 'digest', 'first_seen'],
      })
    ).map(row => [row.entity_ref, row]),
  );

  const outcomes = [
    ...(await resolveListed(
      [...entities.values()].filter(entity => isListed(entity, rules.kinds)),
      { rules, read, keep: wanted => parties.keep(tx, wanted) },
    )),
    ...findMistaken(
      [...entities.values()].filter(entity => !isListed(entity, rules.kinds)),
      rules,
    ),
  ];
  const subjects = new Set(outcomes.map(({ facts }) => facts.entity_ref));
  const slice: SliceOutcome = {
    changed: outcomes.filter(
      ({ facts, digest }) => stored.get(facts.entity_ref)?.digest !== digest,
    ),
    gone: [...stored.keys()].filter(ref => !entities.has(ref)),
    unlisted: [...stored.keys()].filter(
      ref => entities.has(ref) && !subjects.has(ref),
    ),
    seenBefore: ref => {
      const row = stored.get(ref);
      return row && Number(row.first_seen);
    },
  };
  await writeSlice(tx, slice, { observers, now: clock() });
  if (slice.changed.length + slice.unlisted.length > 0) {
    await noteRules(tx, rulesDigest);
  }
}

/** Resolves entities of the matrix; `keep` says who of the parties is there. */
export async function resolveListed(
  entities: readonly MirrorEntity[],
  options: {
    rules: RaciRules;
    read: (refs: string[]) => Promise<Map<string, MirrorEntity>>;
    keep: (refs: string[]) => Promise<KnownParties>;
  },
): Promise<Outcome[]> {
  const { rules, read, keep } = options;
  const chains = await readChains(read, entities);
  const declarationOf = createDeclarations();
  const reckonings = entities.map(entity =>
    reckon({
      entity,
      chain: chains.get(entity.entityRef)!,
      rules,
      declarationOf,
    }),
  );
  const known = await keep([
    ...new Set(reckonings.flatMap(({ parties }) => parties)),
  ]);
  const stateOf = (ref: string): PartyState =>
    known.get(ref)?.state ?? 'missing';
  return reckonings.map(reckoning =>
    toOutcome(reckoning.entity, {
      rules,
      chain: reckoning.chain,
      resolved: conclude(reckoning, { rules, stateOf }),
    }),
  );
}

/** Entities that nobody works on, but whose mistakes others inherit from. */
function findMistaken(
  entities: readonly MirrorEntity[],
  rules: RaciRules,
): Outcome[] {
  return entities.flatMap(entity => {
    const resolved = mistakesOf(entity, rules);
    return resolved.gaps.length > 0
      ? toOutcome(entity, {
          rules,
          chain: { domains: [], refs: entity.domain ? [entity.domain] : [] },
          resolved,
        })
      : [];
  });
}

function toOutcome(
  entity: MirrorEntity,
  options: { rules: RaciRules; chain: Chain; resolved: StoredResolution },
): Outcome {
  const { chain, resolved } = options;
  const facts = describeSubject(entity, options);
  return {
    facts,
    resolved,
    sources: chain.refs,
    digest: digestOf([facts, resolved, chain.refs]),
  };
}
