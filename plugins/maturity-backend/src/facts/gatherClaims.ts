import type { Entity } from '@backstage/catalog-model';
import type { FactSubject } from '@waymark/plugin-maturity-node';
import { askRetriever, errorText, type Outcome } from './askRetriever';
import {
  claimedRows,
  releaseClaim,
  renewClaim,
  type SourceClaim,
} from './claims';
import type { GatheringContext } from './context';
import type { FactSource } from './sources';
import { type Told, writeAnswers } from './writeAnswers';

/**
 * Asks about what was claimed, of several retrievers side by side, and writes
 * the answers of all at once. What one of them cannot tell is its own error;
 * each has its own time. Where the backend stops meanwhile, what was not
 * answered is given back and counts as not asked.
 */
export async function gatherClaims(
  context: GatheringContext,
  options: {
    claims: readonly SourceClaim[];
    /** Where the caller has read them. */
    entities?: ReadonlyMap<string, Entity>;
    signal: AbortSignal;
  },
): Promise<void> {
  const { claims, signal } = options;
  const entities =
    options.entities ??
    (await context.getEntities([
      ...new Set(claims.flatMap(({ claim }) => claim.entityRefs)),
    ]));
  const asked = await Promise.allSettled(
    claims.map(claimed => askClaim(context, { claimed, entities, signal })),
  );
  const told = asked.flatMap(answer =>
    answer.status === 'fulfilled' ? answer.value : [],
  );
  await writeEach(
    context,
    told.filter(({ outcomes }) => outcomes.size > 0),
  );
  if (signal.aborted) {
    for (const { claim } of told) {
      await releaseClaim({ knex: context.knex, claim, now: context.clock() });
    }
  }
  // What the others told is stored by now.
  const failed = asked.find(answer => answer.status === 'rejected');
  if (failed) {
    throw failed.reason;
  }
}

/** Rejects only where the database does. */
async function askClaim(
  context: GatheringContext,
  options: {
    claimed: SourceClaim;
    entities: ReadonlyMap<string, Entity>;
    signal: AbortSignal;
  },
): Promise<Told> {
  const { knex, logger, clock } = context;
  const { claimed, entities, signal } = options;
  const { source } = claimed;
  let { claim } = claimed;

  const gone = claim.entityRefs.filter(ref => !entities.has(ref));
  if (gone.length > 0) {
    await claimedRows(knex, { ...claim, entityRefs: gone }).delete();
  }
  const subjects = claim.entityRefs.flatMap((entityRef): FactSubject[] => {
    const entity = entities.get(entityRef);
    return entity ? [{ entityRef, entity }] : [];
  });
  const outcomes = new Map<string, Outcome>();
  if (subjects.length === 0) {
    return { source, claim, outcomes };
  }
  try {
    const answers = await askRetriever(source, subjects, signal);
    answers.forEach((outcome, ref) => outcomes.set(ref, outcome));
  } catch (error) {
    if (signal.aborted) {
      return { source, claim, outcomes };
    }
    if (subjects.length === 1) {
      outcomes.set(subjects[0].entityRef, { error: errorText(error) });
    } else {
      logger.debug(
        `'${source.id}' could not tell about ${subjects.length} entities at once and is asked one by one: ${errorText(error)}`,
      );
      claim = await renewClaim({
        knex,
        claim,
        timeoutMs: source.timeoutMs,
        now: clock(),
      });
      await askOneByOne({ source, subjects, signal, outcomes });
    }
  }
  sayFailures(context, source, outcomes);
  return { source, claim, outcomes };
}

async function askOneByOne(options: {
  source: FactSource;
  subjects: readonly FactSubject[];
  signal: AbortSignal;
  outcomes: Map<string, Outcome>;
}): Promise<void> {
  const { source, subjects, signal, outcomes } = options;
  for (const subject of subjects) {
    if (signal.aborted) {
      return;
    }
    try {
      const answers = await askRetriever(source, [subject], signal);
      answers.forEach((outcome, ref) => outcomes.set(ref, outcome));
    } catch (error) {
      if (!signal.aborted) {
        outcomes.set(subject.entityRef, { error: errorText(error) });
      }
    }
  }
}

/** One answer that cannot be written must not keep the others from it. */
async function writeEach(
  context: GatheringContext,
  told: readonly Told[],
): Promise<void> {
  if (told.length === 0) {
    return;
  }
  try {
    await writeAnswers(context, told);
  } catch (error) {
    const single = told.flatMap(({ source, claim, outcomes }): Told[] =>
      [...outcomes].map(outcome => ({
        source,
        claim,
        outcomes: new Map([outcome]),
      })),
    );
    if (single.length === 1) {
      const [{ source, outcomes }] = single;
      const [entityRef] = outcomes.keys();
      // The claim runs out by itself, and then it is tried again.
      context.logger.warn(
        `What '${source.id}' told about ${entityRef} could not be stored, which is tried again: ${errorText(error)}`,
      );
      return;
    }
    for (const one of single) {
      await writeEach(context, [one]);
    }
  }
}

function sayFailures(
  { logger }: GatheringContext,
  source: FactSource,
  outcomes: ReadonlyMap<string, Outcome>,
): void {
  const failed = [...outcomes].filter(([, { error }]) => error !== undefined);
  if (failed.length > 0) {
    const [[entityRef, first]] = failed;
    logger.info(
      `'${source.id}' could not tell about ${failed.length} of ${outcomes.size} entities; ${entityRef}: ${first.error}`,
    );
  }
}
