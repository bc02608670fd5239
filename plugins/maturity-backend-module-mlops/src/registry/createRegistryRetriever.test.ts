import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import { createFamilyFixture } from '../__testUtils__/createFamilyFixture';
import { makeSubject, valuesOf } from '../__testUtils__/entities';
import {
  makeModel,
  makeOverview,
  makeVersion,
} from '../__testUtils__/registry';

const CHURN = '/mlops/v1/entities/model/default/churn';
const known = makeSubject('model:default/churn', {
  spec: { product: { baseline: { version: '1' } } },
  relations: [
    ['producedBy', 'pipeline:default/train'],
    ['producedBy', 'pipeline:default/nobody-knows'],
  ],
});

const setup = (model = makeModel()) =>
  createFamilyFixture({
    id: 'registry',
    known,
    answers: {
      [`${CHURN}/overview`]: makeOverview(known.entityRef, { model }),
      [`${CHURN}/versions/1`]: makeVersion({ version: '1' }),
      [`${CHURN}/runs/run-2`]: { id: 'run-2', commit: 'c0ffee' },
      '/mlops/v1/entities/pipeline/default/train/overview': makeOverview(
        'pipeline:default/train',
        { runs: { recent: [], totalRuns: 7 } },
      ),
    },
  });

describeFactRetriever({ name: 'registry', setup: () => setup() });

describe('the registry’s retriever', () => {
  const { signal } = new AbortController();

  async function valuesWith(model = makeModel()) {
    const fixture = setup(model);
    try {
      const told = await fixture.retriever.retrieve([known], { signal });
      const asked = fixture.asked.map(({ pathname }) => pathname);
      return { asked, ...valuesOf(told.get(known.entityRef)?.facts ?? {}) };
    } finally {
      await fixture.close?.();
    }
  }

  it('asks for the baseline and the pipelines, and for no run it can do without', async () => {
    const values = await valuesWith();
    expect(values).toMatchObject({
      'baseline-registered': true,
      'pipeline-runs': 7,
    });
    expect(values.asked).not.toContain(`/api${CHURN}/runs/run-2`);
  });

  it('asks the run for the commit where the version has none', async () => {
    const newest = makeVersion({ commit: undefined });
    const values = await valuesWith(makeModel({ versions: [newest] }));
    expect(values).toMatchObject({ 'newest-version-commit': true });
    expect(values.asked).toContain(`/api${CHURN}/runs/run-2`);
  });
});
