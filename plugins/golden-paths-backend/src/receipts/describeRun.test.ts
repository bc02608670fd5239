import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import { describeRun } from './describeRun';

const REF = 'template:default/pipeline';

const templates = new Map([
  [
    REF,
    {
      spec: {
        parameters: { properties: { token: { 'ui:field': 'Secret' } } },
      },
    } as unknown as MirrorEntity,
  ],
]);

const task = (spec: object) =>
  ({
    id: 't',
    createdAt: '2026-11-22T10:00:00.000Z',
    spec: { parameters: {}, templateInfo: { entityRef: REF }, ...spec },
  }) as unknown as ScaffolderTask;

describe('describeRun', () => {
  it('tells what the scaffolder knows, without secrets', () => {
    expect(
      describeRun(
        task({
          parameters: { name: 'churn', token: 'geheim' },
          templateInfo: {
            entityRef: 'Template:default/Pipeline',
            entity: {
              metadata: { annotations: { 'backstage.io/time-saved': 'PT1H' } },
            },
          },
          user: { ref: 'user:default/Ann' },
        }),
        templates,
      ),
    ).toEqual({
      task_id: 't',
      template_ref: REF,
      template_version: null,
      created_by: 'user:default/ann',
      started_at: Date.parse('2026-11-22T10:00:00.000Z'),
      answers: '{"name":"churn"}',
      minutes_saved: 60,
    });
  });

  it('keeps no answers that are too long, or of a template that is gone', () => {
    const long = task({ parameters: { file: 'x'.repeat(200_001) } });
    expect(describeRun(long, templates)?.answers).toBe('{}');
    const short = task({ parameters: { file: 'x' } });
    expect(describeRun(short, templates)?.answers).toBe('{"file":"x"}');
    expect(describeRun(short, new Map())?.answers).toBe('{}');
  });

  it('knows nothing of runs without a template', () => {
    for (const templateInfo of [undefined, { entityRef: ':::' }]) {
      expect(describeRun(task({ templateInfo }), templates)).toBeUndefined();
    }
  });
});
