import type { Targets } from './Targets';

/** What a benchmark is given. */
export interface BenchmarkContext {
  /** Where Postgres is, without the name of a database. */
  postgresUrl: string;
  /** True for a look at whether it works: few repetitions, small sizes. */
  quick: boolean;
  targets: Targets;
  /** Prints a paragraph. */
  say(text: string): void;
}

/**
 * Runs a benchmark and ends the process: with 0 when every target was met,
 * with 1 otherwise.
 */
export async function runBenchmark(
  targets: Targets,
  benchmark: (context: BenchmarkContext) => Promise<void>,
): Promise<void> {
  const say = (text: string) => {
    process.stdout.write(`${text}\n\n`);
  };
  try {
    const postgresUrl = process.env.WAYMARK_BENCH_POSTGRES;
    if (!postgresUrl) {
      throw new Error(
        'WAYMARK_BENCH_POSTGRES is not set; expected the address of a Postgres server. Start benchmarks with: npm run bench -- <name>',
      );
    }
    await benchmark({
      postgresUrl,
      quick: process.argv.includes('--quick'),
      targets,
      say,
    });
    say(targets.format());
    process.exitCode = targets.missed > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
  // Pools and timers of a backend that was measured must not hold the end up.
  process.exit();
}
