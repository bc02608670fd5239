import { parse, stringify } from 'yaml';
import type { RubricProblem } from '../rubric';
import { readRubric } from '../rubric';
import { FACTS } from './makeRubric';

/** A rubric of one check, in fifteen lines. */
export const SMALL = `id: example
version: '1.0'
title: Example
levels:
  - { level: 0, name: Ad hoc }
  - { level: 1, name: Described }
tracks:
  - id: docs
    title: Documentation
    checks:
      - id: described
        title: It is described
        level: 1
        condition:
          { fact: catalog/described, operator: equal, value: true }
        why: So that others find it.
`;

/** A rubric as YAML has it, for tests to spoil. */
type Loose = ReturnType<typeof parse>;
export type Change = (rubric: Loose) => void;

/** {@link SMALL} after a change of its data. */
export function changed(change: Change): string {
  const rubric = parse(SMALL);
  change(rubric);
  return stringify(rubric, { aliasDuplicateObjects: false });
}

/** Its only check. */
export function checkOf(rubric: Loose): Loose {
  return rubric.tracks[0].checks[0];
}

export function read(text: string): ReturnType<typeof readRubric> {
  return readRubric(text, {
    source: 'rubrics/example.yaml',
    facts: FACTS,
    activities: ['training', 'deployment'],
  });
}

/** What {@link read} answers about one mistake. */
export function mistakeAt(
  pointer: string,
  message: RegExp,
): { problems: RubricProblem[] } {
  return {
    problems: [
      {
        severity: 'error',
        source: 'rubrics/example.yaml',
        pointer,
        line: expect.any(Number),
        message: expect.stringMatching(message),
      },
    ],
  };
}
