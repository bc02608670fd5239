import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { listProjects } from '../projects/listProjects';
import { readTemplate } from './readTemplate';
import { startScaffolder } from './startScaffolder';

const TEMPLATE = 'ml-model-service';
const MODEL = 'model:pathology/tumours-2';

jest.setTimeout(120_000);

/** A model whose product brief promises this. */
const modelWith = (product?: JsonObject) => ({
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: { name: 'tumours-2', namespace: 'pathology' },
  spec: {
    type: 'classification',
    owner: 'group:default/diagnostics',
    ...(product && { product }),
  },
});

/** Answers, the brief, what is promised then, and whether the brief was read. */
const CASES: [string, JsonObject, JsonObject | undefined, number[], boolean][] =
  [
    [
      'the brief',
      {},
      { latencyMs: 120, availability: 99.9 },
      [120, 99.9],
      true,
    ],
    [
      'the answers',
      { sla: { latencyMs: 60, availability: 99 } },
      { latencyMs: 120, availability: 99.9 },
      [60, 99],
      false,
    ],
    [
      'both, the answers first',
      { sla: { latencyMs: 60 } },
      { latencyMs: 120, availability: 99.9 },
      [60, 99.9],
      true,
    ],
    ['a brief in part', {}, { latencyMs: 120 }, [120, 99.5], true],
    ['neither', {}, undefined, [250, 99.5], false],
  ];

const [{ answers }] = listProjects(readTemplate(TEMPLATE));

it.each(CASES)(
  'promises what %s has',
  async (_, more, sla, promised, fromBrief) => {
    const { sla: __, ...least } = answers;
    const scaffolder = await startScaffolder([TEMPLATE], {
      entities: [modelWith(sla && { problem: 'Samples wait', sla })],
    });
    try {
      const { files, output } = await scaffolder.render(TEMPLATE, {
        ...least,
        model: MODEL,
        ...more,
      });
      const { promises } = parse(String(files.get('service.yaml')?.content));
      expect([promises.latency_ms, promises.availability]).toEqual(promised);
      const [{ content }] = output.text as { content: string }[];
      expect(content).toContain(
        `95 of 100 answers within ${promised[0]} ms, and ${promised[1]} % of`,
      );
      expect(content.includes(`as the product brief of ${MODEL} has it`)).toBe(
        fromBrief,
      );
    } finally {
      await scaffolder.stop();
    }
  },
);

it('renders for a model that the catalog does not have', async () => {
  const { sla: __, ...least } = answers;
  const scaffolder = await startScaffolder([TEMPLATE]);
  try {
    const { files } = await scaffolder.render(TEMPLATE, least);
    const { promises } = parse(String(files.get('service.yaml')?.content));
    expect(promises).toEqual({ latency_ms: 250, availability: 99.5 });
  } finally {
    await scaffolder.stop();
  }
});
