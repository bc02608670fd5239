import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import { createFamilyFixture } from '../__testUtils__/createFamilyFixture';
import { makeSubject, valuesOf } from '../__testUtils__/entities';

const setup = () =>
  createFamilyFixture({
    id: 'golden-paths',
    known: makeSubject('model:default/churn', {
      annotations: {
        'backstage.io/source-template': 'template:default/training',
      },
    }),
    answers: {
      '/golden-paths/v1/projects/model/default/churn': {
        entityRef: 'model:default/churn',
        title: 'Churn',
        template: { ref: 'template:default/training', version: '1.0.0' },
        current: { version: '1.0.0' },
        behind: 0,
        drift: { files: 0, lines: 0 },
        state: 'current',
        checkedAt: '2026-11-22T10:00:00.000Z',
        driftedFiles: [],
        entityRefs: ['model:default/churn'],
      },
    },
  });

describeFactRetriever({ name: 'golden-paths', setup });

describe('the retriever of golden paths', () => {
  it('asks nothing about an entity that no template made', async () => {
    const { retriever, goDown, close } = setup();
    try {
      await goDown?.();
      const subject = makeSubject('model:default/by-hand');
      const { signal } = new AbortController();
      expect(await retriever.retrieve([subject], { signal })).toEqual(
        new Map([['model:default/by-hand', { facts: {} }]]),
      );
    } finally {
      await close?.();
    }
  });

  it('reads the project of an entity', async () => {
    const { retriever, known, close } = setup();
    try {
      const { signal } = new AbortController();
      const told = await retriever.retrieve([known], { signal });
      expect(valuesOf(told.get(known.entityRef)?.facts ?? {})).toMatchObject({
        'template-version': '1.0.0',
        state: 'current',
        'drift-files': 0,
      });
    } finally {
      await close?.();
    }
  });
});
