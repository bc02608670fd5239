import { InputError, NotFoundError } from '@backstage/errors';
import {
  type CheckVerdict,
  type GateAnswer,
  type GateRequest,
  levelNameOf,
  maturityGatePermission,
  toCheckAnswer,
} from '@waymark/plugin-maturity-common';
import {
  audited,
  readRights,
  requirePermission,
} from '@waymark/plugin-people-node';
import type { Asker } from '../Asker';
import type { ChangesContext } from '../ChangesContext';
import type { LiveScore } from '../evaluation/types';
import { scorecardPath } from '../notifications/links';
import { requireCheck, requireRubric } from '../rubrics/requireParts';
import type { LoadedRubric } from '../rubrics/types';
import { type GateDemand, judgeGate } from './judgeGate';

/**
 * Whether an entity is ready, on the record: each answer is in the audit log,
 * and so is each question that got none.
 *
 * People ask about what they may see. Services that hold the permission ask
 * about any entity: a token for CI is restricted to this one question and
 * could not read the catalog.
 *
 * Errors: a `NotAllowedError` without `maturity.gate`; a `NotFoundError` for
 * an entity that is not known or not visible; an `InputError` for a rubric,
 * level or check that does not exist, or a rubric that does not apply.
 */
export async function askGate(
  context: ChangesContext,
  request: GateRequest,
  asker: Asker,
): Promise<GateAnswer> {
  const { auditor } = context;
  const { entityRef, rubric, minLevel, checks } = request;
  return audited(
    {
      auditor,
      eventId: 'gate',
      meta: {
        entityRef,
        ...(rubric !== undefined && { rubric }),
        ...(minLevel !== undefined && { minLevel }),
        ...(checks !== undefined && { checks }),
      },
      asker,
    },
    async note => {
      const rights = await readRights(context, asker.credentials, [
        maturityGatePermission,
      ]);
      requirePermission(rights, maturityGatePermission, 'ask the gate');
      await requireEntity(context, entityRef, asker);
      const loaded = chooseRubric(context, rubric);
      const demand = readDemand(context, loaded, request);
      const score = await evaluate(context, entityRef, loaded);
      const answer = toAnswer(context, { entityRef, demand, score });
      note({
        rubric: answer.rubric,
        version: answer.version,
        passed: answer.passed,
        level: answer.level,
        waived: answer.waived,
        failing: answer.failing.map(({ check }) => check),
      });
      return answer;
    },
  );
}

async function requireEntity(
  { auth, mirror }: ChangesContext,
  entityRef: string,
  { credentials }: Asker,
): Promise<void> {
  const isVisible =
    auth.isPrincipal(credentials, 'service') ||
    (await mirror.visible(credentials, [entityRef])).allows(entityRef);
  if (!isVisible || !(await mirror.getEntities([entityRef])).has(entityRef)) {
    throw new NotFoundError(
      `No entity '${entityRef}' is in the catalog, or you may not see it.`,
    );
  }
}

function chooseRubric(
  { book, settings }: ChangesContext,
  asked: string | undefined,
): LoadedRubric {
  const id = asked ?? settings.gate.rubric ?? book.defaultId;
  if (id === undefined) {
    throw new InputError(
      'No rubric is in use, so there is nothing to judge by; configure one in maturity.rubrics.',
    );
  }
  const at =
    asked === undefined
      ? "The configuration's maturity.gate.rubric"
      : '/rubric';
  return requireRubric(book, id, at);
}

function readDemand(
  { settings }: ChangesContext,
  loaded: LoadedRubric,
  { minLevel: asked, checks = [] }: GateRequest,
): GateDemand {
  const { id, levels } = loaded.compiled.rubric;
  const minLevel =
    asked ?? (checks.length > 0 ? undefined : settings.gate.minLevel);
  const highest = levels.length - 1;
  if (
    minLevel !== undefined &&
    !(Number.isInteger(minLevel) && minLevel >= 0 && minLevel <= highest)
  ) {
    throw new InputError(
      `${asked === undefined ? "The configuration's maturity.gate.minLevel" : '/minLevel'} is ${minLevel}; rubric '${id}' has the levels 0 to ${highest}.`,
    );
  }
  checks.forEach((check, index) =>
    requireCheck(loaded, check, `/checks/${index}`),
  );
  return { checks, ...(minLevel !== undefined && { minLevel }) };
}

async function evaluate(
  { live }: ChangesContext,
  entityRef: string,
  { compiled }: LoadedRubric,
): Promise<LiveScore> {
  const { id } = compiled.rubric;
  const scores = await live.evaluate([entityRef], { rubricIds: [id] });
  const score = scores.get(entityRef)?.at(0);
  if (!score) {
    throw new InputError(
      `The rubric '${id}' does not apply to '${entityRef}', so it can neither pass nor fail; name one that does in /rubric.`,
    );
  }
  return score;
}

function toAnswer(
  { appBaseUrl }: ChangesContext,
  about: { entityRef: string; demand: GateDemand; score: LiveScore },
): GateAnswer {
  const { entityRef, demand, score } = about;
  const { compiled, input, verdicts, levels } = score;
  const { rubric, checks } = compiled;
  const { minLevel, checks: named } = demand;
  const judged = judgeGate({ checks, verdicts, levels }, demand);
  const place = ({ index, result }: CheckVerdict) => {
    const { track, check } = checks[index];
    const { id, title, level } = check;
    return { track: track.id, check: id, title, level, result };
  };
  return {
    passed: judged.passed,
    entityRef,
    rubric: rubric.id,
    version: rubric.version,
    level: levels.level,
    levelName: levelNameOf(rubric.levels, levels.level),
    waived: judged.waived,
    required: {
      ...(minLevel !== undefined && {
        level: minLevel,
        levelName: levelNameOf(rubric.levels, minLevel),
      }),
      ...(named.length > 0 && { checks: [...named] }),
    },
    failing: judged.failing.map(verdict => {
      const { reason, cure } = toCheckAnswer({ compiled, input, verdict });
      return { ...place(verdict), reason, ...(cure && { cure }) };
    }),
    considered: judged.considered.map(place),
    ...(appBaseUrl !== undefined && {
      url: `${appBaseUrl.replace(/\/+$/, '')}${scorecardPath(entityRef)}`,
    }),
  };
}
