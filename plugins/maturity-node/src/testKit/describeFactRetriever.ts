import assert from 'node:assert/strict';
import * as checks from './checks';
import type {
  DescribeFactRetrieverOptions,
  RetrieverAbility,
  RetrieverFixture,
} from './RetrieverFixture';

type Check = (fixture: RetrieverFixture) => Promise<void> | void;

/** For slow machines: some sources are servers on loopback. */
const TEST_LIMIT_MS = 30_000;

const ALWAYS: [string, Check][] = [
  ['defines facts that rubrics can name', checks.definesFactsWell],
  ['tells what it defines, in the right types', checks.tellsWhatItDefines],
  ['tells the same when it is asked twice', checks.tellsTheSameTwice],
  ['takes a stranger for no error', checks.knowsNoStranger],
  ['keeps the entities of a batch apart', checks.keepsEntitiesApart],
  ['rejects when it is aborted beforehand', checks.rejectsWhenAborted],
];

const BY_ABILITY: Record<RetrieverAbility, [string, Check]> = {
  goDown: ['reports a source that is down', checks.reportsOutage],
  hang: ['stops waiting when it is aborted', checks.stopsWaiting],
  uninstall: [
    'tells nothing, without an error, where its family is absent',
    checks.tellsNothingWhenAbsent,
  ],
};

/**
 * Defines the suite that every fact retriever passes. To be called at the top
 * level of a test file; takes `describe` and `it` from the test runner's
 * globals when it is called, so that importing the kit needs no runner.
 *
 * @example
 * ```ts
 * describeFactRetriever({
 *   name: 'runs',
 *   setup: () => createFixture(),
 *   notApplicable: { uninstall: 'The catalog is always installed.' },
 * });
 * ```
 * @public
 */
export function describeFactRetriever(
  options: DescribeFactRetrieverOptions,
): void {
  const { name, setup, notApplicable = {} } = options;

  const define = (title: string, check: Check) =>
    globalThis.it(
      title,
      async () => {
        const fixture = await setup();
        try {
          await check(fixture);
        } finally {
          await fixture.close?.();
        }
      },
      TEST_LIMIT_MS,
    );

  globalThis.describe(`${name} keeps the contract of fact retrievers`, () => {
    ALWAYS.forEach(([title, check]) => define(title, check));
    for (const ability of Object.keys(BY_ABILITY) as RetrieverAbility[]) {
      const reason = notApplicable[ability];
      const [title, check] = BY_ABILITY[ability];
      if (reason === undefined) {
        define(title, async fixture => {
          assert.ok(
            fixture[ability],
            `the fixture has no ${ability}(); add it, or declare notApplicable.${ability}`,
          );
          await check(fixture);
        });
      } else {
        define(`has no ${ability}: ${reason}`, fixture => {
          assert.match(reason, /\w+ \w+ .+/, 'give the reason in a sentence');
          assert.equal(
            fixture[ability],
            undefined,
            `the fixture has ${ability}(): take it out of notApplicable`,
          );
        });
      }
    }
  });
}
