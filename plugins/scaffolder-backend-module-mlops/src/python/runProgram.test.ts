import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { FakeProgram } from './__testUtils__/FakeProgram';
import { runProgram } from './runProgram';

jest.setTimeout(30_000);

describe('runProgram', () => {
  const directory = createMockDirectory();
  let lines: string[];

  beforeEach(() => {
    directory.clear();
    lines = [];
  });

  function run(
    body: string,
    given: {
      milliseconds?: number;
      signal?: AbortSignal;
      args?: string[];
    } = {},
  ) {
    const program = new FakeProgram(directory.path, 'copier', body);
    const ended = runProgram({
      name: 'copier',
      command: program.command,
      args: [],
      cwd: directory.path,
      milliseconds: 20_000,
      log: line => lines.push(line),
      ...given,
    });
    return { ended, program };
  }

  it('passes arguments on as they are, without a shell', async () => {
    const args = ['$(touch x)', '; touch y', '`z`', "it's", '*'];
    const { ended, program } = run('', { args });
    await ended;
    expect(program.calls()).toEqual([
      expect.objectContaining({ args, cwd: directory.path }),
    ]);
    expect(Object.keys(directory.content() ?? {}).sort()).toEqual([
      'copier.calls',
      'copier.js',
    ]);
  });

  it("keeps the backend's secrets from it, and anybody from being asked", async () => {
    const before = { ...process.env };
    process.env.POSTGRES_PASSWORD = 's3cret';
    process.env.GITHUB_TOKEN = 's3cret';
    process.env.HTTPS_PROXY = 'http://proxy.example.org';
    process.env.PIP_INDEX_URL = 'https://index.example.org';
    try {
      const { ended, program } = run('');
      await ended;
      const [{ env }] = program.calls();
      expect(JSON.stringify(env)).not.toContain('s3cret');
      expect(env).toMatchObject({
        PATH: before.PATH,
        HTTPS_PROXY: 'http://proxy.example.org',
        PIP_INDEX_URL: 'https://index.example.org',
        GIT_TERMINAL_PROMPT: '0',
        PIP_NO_INPUT: '1',
      });
    } finally {
      process.env = before;
    }
  });

  it('tells what it says, line by line and without colours', async () => {
    const { ended } = run(
      `process.stdout.write('one\\n\\n\\u001b[32mtwo\\u001b[0m\\r\\nthr');
       process.stdout.write('ee', () => console.error('four'));`,
    );
    await ended;
    expect(lines.sort()).toEqual(['four', 'one', 'three', 'two']);
  });

  it('tells no more than anybody reads', async () => {
    const { ended } = run(
      `for (let i = 0; i < 3000; i++) console.log(i); console.log('x'.repeat(9000));`,
    );
    await ended;
    expect(lines).toHaveLength(2000);
    expect(lines[1999]).toBe('… (the rest is left out)');
  });

  it('says with its last words why it failed', async () => {
    const { ended } = run(`console.error('Question x is required');
      process.exitCode = 2;`);
    await expect(ended).rejects.toMatchObject({
      name: 'InputError',
      message: 'copier failed: Question x is required',
    });
    const { ended: long } = run(
      `console.log('Error: what it is'); for (let i = 0; i < 20; i++) console.log('at ' + i);
       process.exitCode = 1;`,
    );
    await expect(long).rejects.toThrow(/^copier failed: Error: what it is$/);
    await expect(run('process.exit(3)').ended).rejects.toThrow(
      'copier failed: exit code 3',
    );
  });

  it('says how to install what is not there', async () => {
    const missing = join(directory.path, 'nowhere');
    const ended = runProgram({
      name: 'copier',
      command: [missing],
      args: [],
      cwd: directory.path,
      milliseconds: 20_000,
      log: () => undefined,
    });
    await expect(ended).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: `'${missing}' cannot be run on the backend's machine (ENOENT); install version 9 or newer with 'pipx install copier', or name it in mlops.python.commands.copier`,
    });
  });

  it('ends with all that it started when the run is given up', async () => {
    const controller = new AbortController();
    const { ended } = run(
      `const { spawn } = require('node:child_process');
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       fs.writeFileSync('pid.tmp', String(child.pid));
       fs.renameSync('pid.tmp', 'pid');
       setInterval(() => {}, 1000);`,
      { signal: controller.signal },
    );
    const file = join(directory.path, 'pid');
    const reason = ended.catch(error => error);
    while (!existsSync(file)) {
      await pause(10);
    }
    controller.abort(new Error('cancelled'));
    await expect(reason).resolves.toMatchObject({ message: 'cancelled' });
    // It is the run's end that waits for the streams both of them hold.
    await expect(isGone(Number(readFileSync(file, 'utf8')))).resolves.toBe(
      true,
    );
  });

  it('stops what takes too long', async () => {
    const { ended } = run('setInterval(() => {}, 1000);', {
      milliseconds: 300,
    });
    await expect(ended).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'copier was stopped after 0.3 seconds (mlops.python.timeout)',
    });
  });

  it('begins nothing that is given up already', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    const { ended, program } = run('', { signal });
    await expect(ended).rejects.toThrow('cancelled');
    expect(program.calls()).toEqual([]);
  });
});

/** Waits until no process has the id, or only one that nobody reaped. */
async function isGone(pid: number): Promise<boolean> {
  while (isRunning(pid)) {
    await pause(10);
  }
  return true;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = `/proc/${pid}/stat`;
  return !(existsSync(state) && readFileSync(state, 'utf8').includes(') Z '));
}
