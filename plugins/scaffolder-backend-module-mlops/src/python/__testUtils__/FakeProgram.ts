import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a fake program saw. */
export interface SeenCall {
  args: string[];
  cwd: string;
  env: Record<string, string>;
}

/**
 * A program that a test wrote: it keeps what it was called with, then does
 * what the test says, as JavaScript with `args`, `fs` and `path` at hand.
 */
export class FakeProgram {
  /** For `mlops.python.commands`. */
  readonly command: [string, string];
  readonly #record: string;

  constructor(folder: string, name: string, body: string) {
    const script = join(folder, `${name}.js`);
    this.#record = join(folder, `${name}.calls`);
    this.command = [process.execPath, script];
    writeFileSync(
      script,
      `const fs = require('node:fs');
const path = require('node:path');
const args = process.argv.slice(2);
fs.appendFileSync(
  ${JSON.stringify(this.#record)},
  JSON.stringify({ args, cwd: process.cwd(), env: process.env }) + '\\n',
);
${body}
`,
    );
  }

  calls(): SeenCall[] {
    return existsSync(this.#record)
      ? readFileSync(this.#record, 'utf8')
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
      : [];
  }
}
