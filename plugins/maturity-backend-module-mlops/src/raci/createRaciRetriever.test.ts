import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import { createFamilyFixture } from '../__testUtils__/createFamilyFixture';
import {
  makeGroup,
  makeSubject,
  makeUser,
  valuesOf,
} from '../__testUtils__/entities';
import { makeRaci } from '@waymark/plugin-test-parts/facts';

const handover = (id: string) => ({
  id,
  state: 'asked',
  from: 'user:default/ada',
  to: 'user:default/bo',
  activity: 'training',
  role: 'responsible' as const,
});

const setup = (detail = makeRaci()) =>
  createFamilyFixture({
    id: 'raci',
    known: makeSubject('model:default/churn'),
    entities: [makeGroup('team', ['ada']), makeUser('ada')],
    answers: {
      '/raci/v1/entities/model/default/churn': detail,
      '/raci/v1/handovers': {
        items: [{ overdue: true }, { overdue: false }],
        pageInfo: {},
      },
    },
  });

describeFactRetriever({ name: 'raci', setup: () => setup() });

describe('the retriever of RACI', () => {
  const { signal } = new AbortController();

  it('asks for hand-overs where some are under way, and only there', async () => {
    const handovers = [handover('1'), handover('2')];
    for (const [detail, overdue, asks] of [
      [makeRaci(), 0, 0],
      [makeRaci({ handovers }), 1, 1],
    ] as const) {
      const { retriever, known, asked, close } = setup(detail);
      try {
        const told = await retriever.retrieve([known], { signal });
        expect(valuesOf(told.get(known.entityRef)?.facts ?? {})).toMatchObject({
          handovers: detail.handovers.length,
          'handovers-overdue': overdue,
          'deployment-by-builders': true,
        });
        expect(
          asked.filter(({ pathname }) => pathname.endsWith('/handovers')),
        ).toHaveLength(asks);
      } finally {
        await close?.();
      }
    }
  });
});
