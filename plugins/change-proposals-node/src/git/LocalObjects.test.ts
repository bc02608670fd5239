import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createBareCopy, createRepository } from '../__testUtils__/gitRemote';
import { LocalObjects } from './LocalObjects';

const MOST = 1_000_000;

describe('LocalObjects', () => {
  const root = createMockDirectory();
  const ending = new AbortController();
  const opened: LocalObjects[] = [];

  async function open(directory: string, signal = ending.signal) {
    const objects = await LocalObjects.open({ directory, signal });
    opened.push(objects);
    return objects;
  }

  function createTeam(name = 'team') {
    return createRepository(join(root.path, name), {
      'b.txt': 'b\n',
      'a/b c/ä.txt': 'ä\0\n',
      'a/d.txt': 'b\n',
      'a.txt': '',
    });
  }

  beforeEach(() => root.clear());
  afterEach(() => opened.splice(0).forEach(objects => objects.close()));

  it('lists what Git lists, with sizes, and reads it', async () => {
    const team = createTeam();
    const objects = await open(team.directory);
    const tip = await objects.tip('main');
    const listed = await objects.list(tip, '');
    const expected = team
      .git('-c', 'core.quotePath=off', 'ls-tree', '-r', '-l', '-z', tip)
      .split('\0')
      .filter(Boolean)
      .map(line => /^(\d+) blob (\w+) +(\d+)\t(.*)$/.exec(line)?.slice(1));
    expect(
      listed.map(({ mode, object, size, path }) => [
        mode,
        object,
        String(size),
        path,
      ]),
    ).toEqual(expected);

    const inside = await objects.list(tip, 'a/b c');
    expect(inside.map(({ path }) => path)).toEqual(['ä.txt']);
    const blobs = await objects.readBlobs(
      [...listed, ...inside].map(({ object }) => object),
      MOST,
    );
    expect(blobs.size).toBe(3);
    expect(blobs.get(inside[0].object)?.toString()).toBe('ä\0\n');
    // Whatever was asked before, the process still answers in order.
    await expect(objects.tip(undefined)).resolves.toBe(tip);
  });

  it('reads repositories whose ids are SHA-256', async () => {
    const directory = join(root.path, 'new.git');
    mkdirSync(directory);
    const team = createTeam();
    team.git('init', '--quiet', '--object-format=sha256', directory);
    const sources = team.git('fast-export', 'main');
    expect(sources).toContain('commit refs/heads/main');

    execFileSync('git', ['fast-import', '--quiet'], {
      cwd: directory,
      input: sources,
    });
    const objects = await open(directory);
    const tip = await objects.tip('main');
    expect(tip).toHaveLength(64);
    const listed = await objects.list(tip, 'a');
    expect(listed.map(({ path, size }) => [path, size])).toEqual([
      ['b c/ä.txt', 4],
      ['d.txt', 2],
    ]);
  });

  it('says what is not there', async () => {
    const team = createTeam();
    const objects = await open(team.directory);
    const tip = await objects.tip(undefined);
    await expect(objects.tip('elsewhere')).rejects.toThrow(
      "git has no commit at 'refs/heads/elsewhere'",
    );
    await expect(objects.list(tip, 'a/e')).rejects.toThrow(
      `There is no folder 'a/e' at ${tip}`,
    );
    await expect(objects.list(tip, 'b.txt')).rejects.toThrow(
      `There is no folder 'b.txt' at ${tip}`,
    );
    const unknown = '1'.repeat(40);
    await expect(objects.readBlobs([unknown], MOST)).resolves.toEqual(
      new Map(),
    );
    await expect(open(join(root.path, 'none'))).rejects.toThrow(
      `There is no repository in ${join(root.path, 'none')}`,
    );
  });

  it('does not take the repository around a folder for one in it', async () => {
    const team = createTeam();
    const objects = await open(join(team.directory, 'a'));
    await expect(objects.tip(undefined)).rejects.toThrow(
      /git cat-file failed: fatal: not a git repository/,
    );
  });

  it('names a damage, and stops at its limit', async () => {
    const team = createTeam();
    const bare = createBareCopy(team, join(root.path, 'bare.git'));
    const objects = await open(bare.directory);
    await objects.tip('main');
    const big = bare.git('rev-parse', 'main:b.txt').trim();
    await expect(objects.readBlobs([big], 1)).rejects.toThrow(
      'git answered more than 1 bytes',
    );

    const broken = createTeam('broken');
    const tree = broken.git('rev-parse', 'HEAD:a').trim();
    rmSync(
      join(broken.directory, '.git/objects', tree.slice(0, 2), tree.slice(2)),
    );
    const others = await open(broken.directory);
    await expect(others.list(await others.tip(undefined), '')).rejects.toThrow(
      `git has no folder ${tree}; its repository may be damaged`,
    );
  });

  it('ends with the signal, for the reason of that', async () => {
    const team = createTeam();
    const abort = new AbortController();
    const objects = await open(team.directory, abort.signal);
    await objects.tip(undefined);
    abort.abort(new Error('enough'));
    await expect(objects.tip(undefined)).rejects.toThrow('enough');
  });
});
