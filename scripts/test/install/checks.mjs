import { recordFailures, recordTotals } from '../steps.mjs';

/**
 * Collects what was checked and what failed. A failed check does not end the
 * run: one run should tell everything that is wrong.
 *
 * @param {string} suite - name under which the totals are recorded
 */
export function createChecks(suite) {
  let passed = 0;
  const failures = [];

  async function check(name, work) {
    const start = Date.now();
    try {
      const value = await work();
      passed += 1;
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      process.stderr.write(`waymark:   ✓ ${name} (${seconds} s)\n`);
      return value;
    } catch (error) {
      failures.push(name);
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(
        `waymark:   ✗ ${name}\n${reason.replace(/^/gm, '      ')}\n`,
      );
      return undefined;
    }
  }

  return {
    /**
     * Runs one check; it fails when it throws. Resolves to what it returned,
     * or to undefined when it failed.
     */
    check,

    /** As `check`, and nothing after it makes sense when it fails. */
    async require(name, work) {
      const before = failures.length;
      const value = await check(name, work);
      if (failures.length > before) {
        throw new Stopped(name);
      }
      return value;
    },

    /** Records the totals; resolves to the exit code of the run. */
    async finish() {
      await recordTotals(suite, passed, failures.length);
      await recordFailures(suite, failures);
      return failures.length === 0 && passed > 0 ? 0 : 1;
    },
  };
}

/** The run cannot go on; why has been said and counted already. */
export class Stopped extends Error {
  constructor(name) {
    super(`stopped after: ${name}`);
    this.name = 'Stopped';
  }
}
