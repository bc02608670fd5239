import type { GateRequest } from '@waymark/plugin-maturity-common';
import {
  as,
  asService,
  changesDatabases,
  CHURN,
  openChanges,
} from '../__testUtils__/openChanges';

jest.setTimeout(60_000);

const databases = changesDatabases();

/** Level 1 of both tracks, and what keeps it from level 2. */
const FACTS = {
  'registry/versions': 1,
  'quality/score': 95,
  'quality/state': 'bad',
};

describe.each(databases.eachSupportedId())('gate, %s', id => {
  const open = async () =>
    openChanges(await databases.init(id), { facts: { [CHURN]: FACTS } });

  it('lets pass what has reached the configured level, on the record', async () => {
    const { api, audit } = await open();

    const answer = await api.gate({ entityRef: CHURN }, as('xaver'));

    expect(answer).toMatchObject({
      passed: true,
      entityRef: CHURN,
      rubric: 'delivery',
      version: '1',
      level: 1,
      levelName: 'Begun',
      waived: 0,
      required: { level: 1, levelName: 'Begun' },
      failing: [],
      url: 'https://portal.example.org/catalog/default/model/churn/maturity',
    });
    expect(
      answer.considered.map(({ check, level, result }) => [
        check,
        level,
        result,
      ]),
    ).toEqual([
      ['versions', 1, 'pass'],
      ['quality', 1, 'pass'],
    ]);
    expect(audit).toEqual([
      {
        eventId: 'gate',
        status: 'succeeded',
        meta: {
          entityRef: CHURN,
          rubric: 'delivery',
          version: '1',
          passed: true,
          level: 1,
          waived: 0,
          failing: [],
        },
      },
    ]);
  });

  it('says what stands in the way, by level, with reason and cure', async () => {
    const { api, audit, tell } = await open();
    await tell(CHURN, { 'quality/score': 95, 'quality/state': 'bad' });

    const answer = await api.gate(
      { entityRef: CHURN, minLevel: 2 },
      as('xaver'),
    );

    expect(answer).toMatchObject({
      passed: false,
      level: 0,
      required: { level: 2, levelName: 'Done' },
    });
    expect(
      answer.failing.map(({ check, level, result }) => [check, level, result]),
    ).toEqual([
      ['versions', 1, 'no-data'],
      ['many-versions', 2, 'no-data'],
      ['state', 2, 'fail'],
      ['ci', 2, 'no-data'],
    ]);
    expect(answer.failing[0]).toMatchObject({
      track: 'tracking',
      title: 'Versions are registered',
      reason: expect.stringMatching(/^Versions registered is not known/),
      cure: { text: 'Register a version of churn.' },
    });
    expect(answer.considered.map(({ check }) => check)).toEqual([
      'versions',
      'many-versions',
      'quality',
      'state',
      'ci',
      'classified',
    ]);
    expect(audit[0].meta).toMatchObject({
      passed: false,
      failing: ['versions', 'many-versions', 'state', 'ci'],
    });
  });

  it('passes with a waiver and says so', async () => {
    const { api, waive, tell } = await open();
    await tell(CHURN, {
      'registry/versions': 2,
      'quality/score': 95,
      'quality/state': 'ok',
    });
    const ask = () => api.gate({ entityRef: CHURN, minLevel: 2 }, as('xaver'));
    expect((await ask()).passed).toBe(false);
    await waive({
      id: 'w',
      entityRef: CHURN,
      rubricId: 'delivery',
      checkId: 'ci',
    });

    expect(await ask()).toMatchObject({ passed: true, level: 2, waived: 1 });
  });

  it('asks for named checks alone where no level is named', async () => {
    const { api } = await open();

    const passed = await api.gate(
      { entityRef: CHURN, checks: ['quality', 'classified'] },
      as('xaver'),
    );
    const failed = await api.gate(
      { entityRef: CHURN, checks: ['state'], minLevel: 1 },
      as('xaver'),
    );

    expect(passed).toMatchObject({
      passed: true,
      required: { checks: ['quality', 'classified'] },
    });
    expect(passed.considered.map(({ result }) => result)).toEqual([
      'pass',
      'not-applicable',
    ]);
    expect(failed).toMatchObject({
      passed: false,
      level: 1,
      required: { level: 1, checks: ['state'] },
      failing: [{ check: 'state', result: 'fail' }],
    });
  });

  it('answers a token that may do nothing else, about any entity', async () => {
    const { api, catalog } = await open();
    catalog.hide(CHURN);

    expect((await api.gate({ entityRef: CHURN }, asService('ci'))).passed).toBe(
      true,
    );
    await expect(api.listWaivers({}, asService('ci'))).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await expect(
      api.gate({ entityRef: CHURN }, as('xaver')),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('answers nobody without maturity.gate', async () => {
    const { api, deny, audit } = await open();
    deny('maturity.gate');

    for (const asker of [as('olga'), as('root'), asService('ci')]) {
      await expect(api.gate({ entityRef: CHURN }, asker)).rejects.toMatchObject(
        { name: 'NotAllowedError' },
      );
    }
    expect(audit.map(({ status }) => status)).toEqual([
      'failed',
      'failed',
      'failed',
    ]);
  });

  it.each<[string, Partial<GateRequest>, string, RegExp]>([
    [
      'an unknown entity',
      { entityRef: 'model:default/none' },
      'NotFoundError',
      /No entity 'model:default\/none' is in the catalog/,
    ],
    [
      'an unknown rubric',
      { rubric: 'deliver' },
      'InputError',
      /^\/rubric names the rubric 'deliver'.*Did you mean "delivery"/,
    ],
    [
      'an unknown check',
      { checks: ['ci', 'qualty'] },
      'InputError',
      /^\/checks\/1 names the check 'qualty'.*Did you mean "quality"/,
    ],
    [
      'a level that there is not',
      { minLevel: 3 },
      'InputError',
      /^\/minLevel is 3; rubric 'delivery' has the levels 0 to 2/,
    ],
    [
      'a rubric that does not apply',
      { entityRef: 'component:default/web' },
      'InputError',
      /does not apply to 'component:default\/web'/,
    ],
  ])('refuses %s, on the record', async (_, change, name, message) => {
    const { api, audit } = await open();

    await expect(
      api.gate({ entityRef: CHURN, ...change }, as('xaver')),
    ).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(audit).toMatchObject([{ eventId: 'gate', status: 'failed' }]);
  });
});
