import type { ScaffolderDryRunResponse } from '@backstage/plugin-scaffolder-common';

/** What our actions say in a dry run of what they would make. */
const WOULD = /^(?:\S*info\S* )?(Would .+)/;
/** What the scaffolder says of a step that it passes over. */
const NO_DRY_RUN = /^Skipping because (\S+) does not support dry-run/;

const MAX_SENTENCES = 100;
const MAX_LENGTH = 500;

/** What a run would do, as sentences. */
export interface PassedOver {
  /** Of steps whose action supports no dry run. */
  steps: string[];
  /** All, in the order of the steps. */
  sentences: string[];
}

/**
 * Reads out of the log of a dry run what it passed over. Pure.
 */
export function readPassedOver({
  log,
  steps,
}: Pick<ScaffolderDryRunResponse, 'log' | 'steps'>): PassedOver {
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  const found = log.flatMap(({ body: { message, stepId } }) => {
    const skipped = NO_DRY_RUN.exec(message);
    if (skipped) {
      const name = names.get(stepId ?? '') ?? skipped[1];
      return [
        {
          isStep: true,
          text: `'${name}' (${skipped[1]}) is only done when the project is created.`,
        },
      ];
    }
    const would = WOULD.exec(message);
    return would ? [{ isStep: false, text: would[1].trim() }] : [];
  });
  const all = found.slice(0, MAX_SENTENCES).map(one => ({
    ...one,
    text:
      one.text.length > MAX_LENGTH
        ? `${one.text.slice(0, MAX_LENGTH)}…`
        : one.text,
  }));
  return {
    steps: all.filter(({ isStep }) => isStep).map(({ text }) => text),
    sentences: all.map(({ text }) => text),
  };
}
