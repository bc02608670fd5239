import {
  type EvaluationInput,
  type PredictRequest,
  type Prediction,
  reckonLevels,
  toRubricScore,
} from '@waymark/plugin-maturity-common';
import type { Asker } from '../../Asker';
import type { LoadedRubric } from '../../rubrics/types';
import { demandPreview } from '../access/readAccess';
import type { ReadContext } from '../context';
import { findRubric } from '../find/findRubric';
import { readDescriptor } from './readDescriptor';
import { readFacts } from './readFacts';

/**
 * What saved rubrics would make of an entity and facts that need not exist.
 * Facts that are not given are not known.
 *
 * Errors: an `InputError` that names what is wrong with the request.
 */
export async function predict(
  context: ReadContext,
  { request, asker }: { request: PredictRequest; asker: Asker },
): Promise<Prediction> {
  const { book, clock } = context;
  await demandPreview(context, asker);
  const now = clock();
  const input: EvaluationInput = {
    entity: readDescriptor(request.entity),
    known: {
      facts: readFacts(request.facts, { definitions: book.facts, now }),
      errors: new Map(),
    },
    waived: new Set(),
    now,
  };
  const rubrics =
    request.rubric === undefined
      ? book.rubrics
      : [findRubric(book, request.rubric)];
  const scores = await Promise.all(
    rubrics
      .filter(({ compiled }) => compiled.appliesTo(input.entity))
      .map(loaded => score(loaded, input)),
  );
  return { rubrics: scores.flat() };
}

async function score({ compiled }: LoadedRubric, input: EvaluationInput) {
  const verdicts = await compiled.judge(input);
  const levels = reckonLevels(
    compiled.rubric,
    verdicts.map(({ result }) => result),
  );
  return levels.applicable
    ? [toRubricScore({ compiled, input, verdicts, levels })]
    : [];
}
