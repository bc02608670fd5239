import type {
  GateRequest,
  PredictRequest,
  PreviewRequest,
} from '@waymark/plugin-maturity-common';
import {
  type Askers,
  type Operations,
  readBody,
  TextAnswer,
} from '@waymark/plugin-openapi-operations-node';
import { JUNIT } from '../../schema/paths/questions';
import type { RouterOptions } from '../createRouter';
import { toJUnit } from '../junit/toJUnit';
import { readEntityBody } from '../readQuery';

/** Previews, predictions and the gate. */
export function handleQuestions(
  operations: Operations,
  options: Required<Pick<RouterOptions, 'reads' | 'changes' | 'clock'>> & {
    askers: Askers;
  },
): void {
  const { reads, changes, askers, clock } = options;

  operations.handle('preview', async ({ body, req }) =>
    reads.preview(readBody<PreviewRequest>(body), await askers.any(req)),
  );

  operations.handle('predict', async ({ body, req }) =>
    reads.predict(readBody<PredictRequest>(body), await askers.any(req)),
  );

  operations.handle<{ enforce: boolean }>(
    'gate',
    async ({ parameters: { enforce }, body, req, res }) => {
      const answer = await changes.gate(
        readEntityBody(readBody<GateRequest>(body)),
        await askers.any(req),
      );
      res.status(enforce && !answer.passed ? 412 : 200);
      return req.accepts(['application/json', JUNIT]) === JUNIT
        ? new TextAnswer(JUNIT, toJUnit(answer, clock()))
        : answer;
    },
  );
}
