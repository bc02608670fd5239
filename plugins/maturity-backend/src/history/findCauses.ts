import {
  type ChangeCause,
  type CheckAt,
  describeFactValue,
  type FactBase,
  type FactDefinition,
} from '@waymark/plugin-maturity-common';
import type { FactsChange } from '../evaluation/types';
import { saysOther } from '../evaluation/occasions';

/** What a check's change is traced back to. */
export interface CauseSources {
  check: CheckAt;
  /** Letters before and after. */
  before: string;
  after: string;
  known: FactBase;
  now: number;
  /** Facts that are the occasion of this evaluation. */
  facts?: readonly FactsChange[];
  /** The waiver that is the occasion, or that the check has. */
  waiver?: { id: string; state: string; isOccasion: boolean };
  /** Versions, where the rubric became another one. */
  rubric?: { before?: string; after: string };
  /** True when the entity itself is the occasion. */
  entity?: boolean;
  definitions: ReadonlyMap<string, FactDefinition>;
}

/**
 * Why a check has another result. What is the occasion comes first; a fact
 * that grew too old is a cause only where nothing else happened. Pure.
 */
export function findCauses(sources: CauseSources): ChangeCause[] {
  const { before, after, waiver, rubric, entity } = sources;
  const causes: ChangeCause[] = [];
  if (rubric) {
    causes.push({ type: 'rubric', ...rubric });
  }
  causes.push(...factCauses(sources));
  const isWaiving = before === 'W' || after === 'W';
  if (waiver && (waiver.isOccasion || (isWaiving && causes.length === 0))) {
    causes.push({ type: 'waiver', id: waiver.id, state: waiver.state });
  }
  if (causes.length === 0 && (after === '?' || after === 'W')) {
    causes.push(...staleCauses(sources));
  }
  if (causes.length === 0 && entity) {
    causes.push({ type: 'entity' });
  }
  return causes;
}

function factCauses({
  check,
  facts = [],
  now,
  definitions,
}: CauseSources): ChangeCause[] {
  const { freshnessMs = Infinity } = check;
  return facts.flatMap(({ before, after }) =>
    check.factIds
      .filter(
        id =>
          saysOther(id, before, after) ||
          // Confirmed, and too old until then.
          (after.facts.has(id) &&
            now - (before.facts.get(id)?.at ?? now) > freshnessMs),
      )
      .map((id): ChangeCause => {
        const definition = definitions.get(id);
        const was = before.facts.get(id);
        const is = after.facts.get(id);
        const url = is?.evidence?.url;
        return {
          type: 'fact',
          fact: id,
          ...(definition && { title: definition.title }),
          ...(was && { before: describeFactValue(was.value, definition) }),
          ...(is && {
            after: describeFactValue(is.value, definition),
            at: new Date(is.at).toISOString(),
          }),
          ...(url && { url }),
        };
      }),
  );
}

function staleCauses({
  check,
  known,
  now,
  definitions,
}: CauseSources): ChangeCause[] {
  const { freshnessMs, factIds } = check;
  return factIds.flatMap((id): ChangeCause[] => {
    const fact = known.facts.get(id);
    if (!fact || freshnessMs === undefined || now - fact.at <= freshnessMs) {
      return [];
    }
    const title = definitions.get(id)?.title;
    return [
      {
        type: 'stale',
        fact: id,
        ...(title && { title }),
        at: new Date(fact.at).toISOString(),
      },
    ];
  });
}
