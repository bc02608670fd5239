import assert from 'node:assert/strict';
import type {
  ConnectorAbility,
  ConnectorFixture,
  DescribeConnectorOptions,
} from './ConnectorFixture';
import * as changes from './checks/changes';
import * as failures from './checks/failures';
import * as paging from './checks/paging';

type Check = (fixture: ConnectorFixture) => Promise<void>;

/** Short enough to be reached in a test, long enough to answer on loopback. */
const SHORT_TIMEOUT_MS = 250;
const LONG_TIMEOUT_MS = 600_000;

/** For slow machines: resuming behind every page reads a lot of pages. */
const TEST_LIMIT_MS = 60_000;

const ALWAYS: [string, Check][] = [
  ['yields every object once over several pages', paging.yieldsEverythingOnce],
  ['yields sound records and small cursors', paging.yieldsSoundPages],
  ['resumes behind every page', paging.resumesBehindEveryPage],
  ['yields equal records twice', paging.isIdempotent],
  ['rejects when it is aborted beforehand', changes.rejectsWhenAborted],
  ['stops when it is aborted between pages', changes.stopsBetweenPages],
];

const BY_ABILITY: Record<
  ConnectorAbility,
  [name: string, check: Check, timeoutMs?: number][]
> = {
  rateLimit: [
    ['waits the seconds of Retry-After', failures.waitsSecondsAfter429],
    ['waits until the date of Retry-After', failures.waitsUntilDateAfter429],
    ['survives an odd Retry-After', failures.survivesOddRetryAfter],
  ],
  refuseCredentials: [
    ['names refused credentials', failures.namesRefusedCredentials],
  ],
  breakAnswers: [
    ['never takes a broken answer for nothing', failures.reportsBrokenAnswers],
  ],
  damageObject: [
    ['loses only the damaged object', failures.keepsTheRestOfDamagedPage],
  ],
  goDown: [
    ['reports a source that is down', failures.reportsDownSource],
    ['goes on from the cursor after an outage', failures.goesOnAfterOutage],
  ],
  hang: [
    ['gives up on a silent source', failures.timesOut, SHORT_TIMEOUT_MS],
    ['stops waiting when it is aborted', changes.stopsWaiting],
  ],
  vanish: [['skips an object that vanished', changes.skipsVanished]],
  change: [
    ['yields only what changed', changes.yieldsOnlyChanges],
    ['agrees with the full pass', changes.agreesWithFullPass],
  ],
};

/**
 * Defines the suite that every connector passes. To be called at the top
 * level of a test file; takes `describe` and `it` from the test runner's
 * globals when it is called, so that importing the kit needs no runner.
 *
 * @example
 * ```ts
 * describeConnector({
 *   name: 'mlflow',
 *   setup: async ({ requestTimeoutMs }) => createFixture(requestTimeoutMs),
 *   notApplicable: { rateLimit: 'Reads local files, which nobody limits.' },
 * });
 * ```
 * @public
 */
export function describeConnector(options: DescribeConnectorOptions): void {
  const { name, setup, notApplicable = {} } = options;

  const define = (title: string, check: Check, timeoutMs = LONG_TIMEOUT_MS) =>
    globalThis.it(
      title,
      async () => {
        const fixture = await setup({ requestTimeoutMs: timeoutMs });
        try {
          await check(fixture);
        } finally {
          await fixture.recover();
          await fixture.close();
        }
      },
      TEST_LIMIT_MS,
    );

  globalThis.describe(`${name} keeps the connector contract`, () => {
    for (const [title, check] of ALWAYS) {
      define(title, check);
    }
    for (const ability of Object.keys(BY_ABILITY) as ConnectorAbility[]) {
      const reason = notApplicable[ability];
      if (reason === undefined) {
        BY_ABILITY[ability].forEach(([title, check, timeoutMs]) =>
          define(title, check, timeoutMs),
        );
      } else {
        define(`has no ${ability}: ${reason}`, async fixture =>
          assertTrulyAbsent(fixture, ability, reason),
        );
      }
    }
  });
}

/** A declared gap is checked too: it must have a reason and not be a lie. */
function assertTrulyAbsent(
  fixture: ConnectorFixture,
  ability: ConnectorAbility,
  reason: string,
): void {
  assert.match(reason, /\w+ \w+ .+/, 'give the reason in a sentence');
  assert.equal(
    fixture[ability],
    undefined,
    `the fixture has ${ability}(): take it out of notApplicable`,
  );
  if (ability === 'change') {
    assert.equal(
      fixture.createConnector().incremental,
      false,
      'the connector says that it is incremental, so change() applies',
    );
  }
}
