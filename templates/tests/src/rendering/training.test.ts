import type { JsonArray, JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { findScars } from '../checks/findScars';
import { listProjects } from '../projects/listProjects';
import { readTemplate } from './readTemplate';
import { startScaffolder } from './startScaffolder';

const TEMPLATE = 'ml-training-pipeline';

jest.setTimeout(120_000);

/** What the product brief promises, and what the gate before the registry asks. */
const PROMISES: [string, JsonArray, JsonObject][] = [
  ['nothing', [], { roc_auc: 0.9 }],
  ['what is measured', [{ metric: 'f1', min: 0.7 }], { f1: 0.7 }],
  ['what is not', [{ metric: 'luck', min: 1 }], { roc_auc: 0.9 }],
  [
    'both',
    [
      { metric: 'luck', min: 1 },
      { metric: 'recall', min: 0.5 },
    ],
    { recall: 0.5 },
  ],
];

const [{ answers }] = listProjects(readTemplate(TEMPLATE));
let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

beforeAll(async () => {
  scaffolder = await startScaffolder([TEMPLATE]);
});
afterAll(() => scaffolder.stop());

it.each(PROMISES)('gates by %s of the brief', async (_, quality, minimum) => {
  const product = { problem: 'It takes too long', sla: { quality } };
  const { files } = await scaffolder.render(TEMPLATE, { ...answers, product });
  const text = String(files.get('params.yaml')?.content);
  expect(parse(text).gate.minimum).toEqual(minimum);
  expect(text.includes('also promises luck')).toBe(
    JSON.stringify(quality).includes('luck'),
  );
  expect(findScars(text)).toEqual([]);
});
