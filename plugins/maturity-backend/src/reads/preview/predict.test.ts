import type { PredictRequest } from '@waymark/plugin-maturity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { as, openReads } from '../__testUtils__/openReads';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const anna = as('anna');
const entity = { kind: 'Model', metadata: { name: 'new' } };
const facts = {
  'registry/versions': 2,
  'quality/score': 95,
  'quality/state': 'ok',
  'ci/passed': true,
};

describe('a prediction', () => {
  const setup = async () => openReads(await databases.init('SQLITE_3'));

  // Nothing here stores anything.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('says what an entity would reach that does not exist', async () => {
    const { reads } = await readOnly();
    const { rubrics } = await reads.predict({ entity, facts }, anna);
    expect(rubrics).toMatchObject([
      { id: 'delivery', level: 2, points: { earned: 6, possible: 6 } },
    ]);
    const poorer = await reads.predict(
      { entity, facts: { 'registry/versions': 1 }, rubric: 'delivery' },
      anna,
    );
    expect(poorer.rubrics[0]).toMatchObject({ level: 0 });
    expect(
      poorer.rubrics[0].tracks[1].checks.map(({ result }) => result),
    ).toEqual(['no-data', 'no-data', 'no-data', 'not-applicable']);
  });

  it('fills cures from the descriptor', async () => {
    const { reads } = await readOnly();
    const { rubrics } = await reads.predict({ entity, facts: {} }, anna);
    expect(rubrics[0].tracks[0].checks[0].cure).toEqual({
      text: 'Register a version of new.',
    });
  });

  it('has no rubric for what none is meant for', async () => {
    const { reads } = await readOnly();
    const dataset = { ...entity, kind: 'Dataset' };
    expect(await reads.predict({ entity: dataset, facts }, anna)).toEqual({
      rubrics: [],
    });
  });

  it.each<[PredictRequest, RegExp]>([
    [
      { entity, facts: { 'registry/version': 1 } },
      /'\/facts' has 'registry\/version', which no source tells.*Did you mean "registry\/versions"\?/,
    ],
    [
      { entity, facts: { 'registry/versions': 'two' } },
      /'\/facts\/registry~1versions' is "two"; expected a number, or null/,
    ],
    [
      { entity, facts: { 'ci/passed': 1 } },
      /'\/facts\/ci~1passed' is 1; expected true or false/,
    ],
    [{ entity, facts, rubric: 'delivry' }, /Did you mean "delivery"\?/],
    [{ entity: {}, facts }, /'\/entity\/kind' is missing/],
    [
      { entity: { kind: 'Model', metadata: {} }, facts },
      /'\/entity\/metadata\/name' is missing; expected the name/,
    ],
    [
      { entity: { kind: 'Model', metadata: { name: 'a b' } }, facts },
      /'\/entity\/metadata\/name' is "a b"/,
    ],
    [
      {
        entity: { ...entity, metadata: { name: 'a', namespace: 'B_' } },
        facts,
      },
      /'\/entity\/metadata\/namespace' is "B_"/,
    ],
    [{ entity: { ...entity, spec: [] }, facts }, /'\/entity\/spec' is \[\]/],
  ])('refuses %j', async (request, message) => {
    const { reads } = await readOnly();
    await expect(reads.predict(request, anna)).rejects.toThrow(message);
  });

  it('wants its permission', async () => {
    const { reads, deny } = await setup();
    deny('maturity.preview');
    await expect(reads.predict({ entity, facts }, anna)).rejects.toThrow(
      /'maturity.preview' is needed/,
    );
  });
});
