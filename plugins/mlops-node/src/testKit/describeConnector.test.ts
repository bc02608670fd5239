import type { ConnectorFixture } from './ConnectorFixture';
import * as changes from './checks/changes';
import * as failures from './checks/failures';
import * as paging from './checks/paging';
import { describeConnector } from './describeConnector';
import { createMemoryFixture, type Flaw } from './memorySource';

describeConnector({
  name: 'the connector in memory',
  setup: async ({ requestTimeoutMs }) =>
    createMemoryFixture({ requestTimeoutMs }),
});

describeConnector({
  name: 'a connector without a server',
  setup: async ({ requestTimeoutMs }) => ({
    ...createMemoryFixture({ requestTimeoutMs }),
    rateLimit: undefined,
  }),
  notApplicable: { rateLimit: 'A list in memory limits nobody.' },
});

describe('the checks of the kit', () => {
  const cases: [
    Flaw,
    (fixture: ConnectorFixture) => Promise<void>,
    message: RegExp,
  ][] = [
    ['loses-last-page', paging.yieldsEverythingOnce, /1 records are missing/],
    ['starts-over', paging.resumesBehindEveryPage, /it started over/],
    ['forgets-on-resume', paging.resumesBehindEveryPage, /are missing: model:/],
    ['random-ids', paging.isIdempotent, /deep-equal/],
    ['local-times', paging.yieldsSoundPages, /expected ISO 8601 with a zone/],
    ['ends-on-abort', changes.rejectsWhenAborted, /ended as if complete/],
    [
      'ignores-abort-between-pages',
      changes.stopsBetweenPages,
      /went on although it was aborted/,
    ],
    [
      'empty-when-broken',
      failures.reportsBrokenAnswers,
      /as if the source were empty/,
    ],
    ['empty-when-down', failures.reportsDownSource, /as if all were well/],
    ['drops-damaged', failures.keepsTheRestOfDamagedPage, /no problem names/],
    ['tells-secret', failures.namesRefusedCredentials, /repeats a secret/],
    ['ignores-retry-after', failures.waitsSecondsAfter429, /7000/],
    ['ignores-retry-after', failures.waitsUntilDateAfter429, /hour ahead/],
    ['fails-on-vanished', changes.skipsVanished, /404/],
    [
      'reads-all-incrementally',
      changes.yieldsOnlyChanges,
      /yielded what had not changed/,
    ],
  ];

  it.each(cases)('notice a connector that %s', async (flaw, check, message) => {
    await expect(check(createMemoryFixture({ flaw }))).rejects.toThrow(message);
    await expect(check(createMemoryFixture())).resolves.toBeUndefined();
  });

  it('ask for a knob that is missing without a reason', async () => {
    const fixture = { ...createMemoryFixture(), goDown: undefined };
    await expect(failures.reportsDownSource(fixture)).rejects.toThrow(
      'the fixture has no goDown(); add it, or declare notApplicable.goDown',
    );
  });
});
