import {
  type RubricScore,
  type ScorecardDetail,
  toRubricScore,
  type WaiverState,
} from '@waymark/plugin-maturity-common';
import type { Asker } from '../../Asker';
import type { ScorecardRow, WaiverRow } from '../../database/tables';
import type { LiveScore } from '../../evaluation/types';
import { readAccess } from '../access/readAccess';
import type { ReadContext } from '../context';
import { notFound } from '../find/notFound';
import { sinceOf } from '../find/sinceOf';

type OpenWaiver = { id: string; state: WaiverState; until: string };

/**
 * What the rubrics make of one entity now, and what the asker may do.
 *
 * Errors: a `NotAllowedError` without the permission to read; a
 * `NotFoundError` where there is none or the asker may not see it.
 */
export async function getScorecard(
  context: ReadContext,
  entityRef: string,
  asker: Asker,
): Promise<ScorecardDetail> {
  const { knex, mirror, live, facts, book, changes } = context;
  // Nothing here depends on another answer, so all is asked at once and
  // nothing is told before it is known that the asker may know it.
  const seen = Promise.all([
    readAccess(context, asker),
    mirror.visible(asker.credentials, [entityRef]),
    mirror.getEntities([entityRef]),
  ]);
  const [
    [, visible, entities],
    scores,
    rows,
    subject,
    waivers,
    gathering,
    requestWaiver,
  ] = await Promise.all([
    seen,
    live.evaluate([entityRef], {}),
    knex<ScorecardRow>('scorecards').where({ entity_ref: entityRef }),
    knex('subjects').where({ entity_ref: entityRef }).first('entity_ref'),
    readOpenWaivers(context, entityRef),
    facts.getGathering(entityRef),
    changes.mayRequest(entityRef, asker),
  ]);
  const entity = entities.get(entityRef);
  if (!entity || !visible.allows(entityRef)) {
    throw notFound(entityRef);
  }
  const byRubric = new Map(rows.map(row => [row.rubric_id, row]));
  const order = book.rubrics.map(({ compiled }) => compiled.rubric.id);
  const place = ({ id }: RubricScore) => order.indexOf(id);
  const evaluated = rows.map(row => Number(row.evaluated_at));
  return {
    entityRef,
    ...(entity.title !== undefined && { title: entity.title }),
    rubrics: (scores.get(entityRef) ?? [])
      .filter(({ levels }) => levels.applicable)
      .map(score => toScore(score, { byRubric, waivers }))
      .sort((left, right) => place(left) - place(right)),
    ...(evaluated.length > 0 && {
      evaluatedAt: new Date(Math.max(...evaluated)).toISOString(),
    }),
    gathering,
    may: { requestWaiver, refresh: subject !== undefined },
  };
}

function toScore(
  score: LiveScore,
  known: {
    byRubric: ReadonlyMap<string, ScorecardRow>;
    waivers: ReadonlyMap<string, ReadonlyMap<string, OpenWaiver>>;
  },
): RubricScore {
  const { compiled, verdicts } = score;
  const { id } = compiled.rubric;
  return toRubricScore({
    ...score,
    since: sinceOf(known.byRubric.get(id), compiled, verdicts),
    waivers: known.waivers.get(id),
  });
}

/** Waivers that are asked for or in force, by rubric and check. */
async function readOpenWaivers(
  { knex, clock }: Pick<ReadContext, 'knex' | 'clock'>,
  entityRef: string,
): Promise<Map<string, Map<string, OpenWaiver>>> {
  const rows = await knex<WaiverRow>('waivers')
    .where({ entity_ref: entityRef })
    .whereIn('state', ['requested', 'approved'])
    .where('until', '>', clock())
    .select('id', 'rubric_id', 'check_id', 'state', 'until');
  const waivers = new Map<string, Map<string, OpenWaiver>>();
  for (const row of rows) {
    const ofRubric = waivers.get(row.rubric_id) ?? new Map();
    waivers.set(
      row.rubric_id,
      ofRubric.set(row.check_id, {
        id: row.id,
        state: row.state as WaiverState,
        until: new Date(Number(row.until)).toISOString(),
      }),
    );
  }
  return waivers;
}
