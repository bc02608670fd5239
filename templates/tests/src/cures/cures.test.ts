import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { findScars } from '../checks/findScars';
import {
  CARD_ANSWERS,
  CI_ANSWERS,
  MONITORING_ANSWERS,
  VALIDATION_ANSWERS,
} from './answers';
import { type Cures, startCures } from './startCures';

jest.setTimeout(120_000);

const FOLDER = 'models/churn';
const CASES: [string, string, JsonObject][] = [
  ...['github', 'gitlab', 'circleci'].flatMap(
    (ci): [string, string, JsonObject][] => [
      ['add-ci', `${ci} with a gate`, { ...CI_ANSWERS, ci, gate: true }],
      [
        'add-ci',
        `${ci} in a folder`,
        { ...CI_ANSWERS, ci, gate: false, folder: FOLDER },
      ],
    ],
  ),
  ...['github', 'gitlab', 'none'].map((ci): [string, string, JsonObject] => [
    'add-monitoring',
    ci,
    { ...MONITORING_ANSWERS, ci, folder: ci === 'none' ? '' : FOLDER },
  ]),
  ['add-data-validation', 'rules', VALIDATION_ANSWERS],
  ['add-data-validation', 'no rule', { path: 'data/train.parquet' }],
  ['add-experiment-tracking', 'its own name', {}],
  ['add-experiment-tracking', 'an experiment', { experiment: 'who leaves' }],
  ['add-model-card', 'a card', CARD_ANSWERS],
];

const work = mkdtempSync(join(tmpdir(), 'waymark-cures-'));
let cures: Cures;

beforeAll(async () => {
  const names = [...new Set(CASES.map(([name]) => name))];
  cures = await startCures(names, join(work, 'begun'));
});
afterAll(async () => {
  await cures?.stop();
  rmSync(work, { recursive: true, force: true });
});

it.each(CASES)(
  '%s by %s reads as written by hand',
  async (name, _, answers) => {
    const files = await cures.apply(name, answers, join(work, 'cured'));
    const texts = [...files].map(([path, { content }]) => [path, `${content}`]);
    expect(texts).not.toEqual([]);
    expect(
      texts.flatMap(([path, text]) =>
        findScars(text).map(scar => `${path}: ${scar}`),
      ),
    ).toEqual([]);
  },
);
