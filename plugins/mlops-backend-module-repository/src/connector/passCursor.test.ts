import { folderEntity } from '../__testUtils__/entities';
import { foldersAhead, readCursor, writeCursor } from './passCursor';

const NOW = Date.parse('2026-06-01T10:00:00Z');
const folders = ['a', 'b', 'c', 'd'].map(name => {
  const url = `https://${name === 'd' ? 'other' : 'git'}.example.org/${name}/`;
  return { url, entities: [folderEntity('model', name, {}, url)] };
});
const [a, b, c, d] = folders;
const START = readCursor(undefined, NOW);

describe('cursors', () => {
  it('begin with every folder', () => {
    expect(foldersAhead(folders, START)).toEqual(folders);
  });

  it('lead behind what was tried, and to what failed', () => {
    const written = writeCursor({
      tried: [a, b],
      failed: [a],
      ahead: [c, d],
      hostsGivenUp: new Set(),
      previous: START,
    });
    expect(foldersAhead(folders, readCursor(written, NOW))).toEqual([a, c, d]);
  });

  it('keep what an earlier attempt left behind until it was tried', () => {
    const first = writeCursor({
      tried: [a, b, c],
      failed: [a, b],
      ahead: [d],
      hostsGivenUp: new Set(),
      previous: START,
    });
    const previous = readCursor(first, NOW);
    const second = writeCursor({
      tried: [a],
      failed: [],
      ahead: [b, d],
      hostsGivenUp: new Set(),
      previous,
    });
    expect(foldersAhead(folders, readCursor(second, NOW))).toEqual([b, d]);
  });

  it('lead back to all folders of a host that was given up', () => {
    const written = writeCursor({
      tried: folders,
      failed: [b, c],
      ahead: [],
      hostsGivenUp: new Set(['git.example.org']),
      previous: START,
    });
    expect(written.retry).toEqual([]);
    expect(foldersAhead(folders, readCursor(written, NOW))).toEqual([a, b, c]);
  });

  it.each([
    [4, [b]],
    [6, folders],
  ])('that came to the end %d minutes ago lead to %j', (minutes, expected) => {
    const sweptAt = new Date(NOW - minutes * 60_000).toISOString();
    const written = writeCursor({
      tried: folders,
      failed: [b],
      ahead: [],
      hostsGivenUp: new Set(),
      previous: START,
      sweptAt,
    });
    const read = readCursor(written, NOW);
    expect(foldersAhead(folders, read)).toEqual(expected);
    expect(read.unchangedSince).toBe(minutes > 5 ? sweptAt : undefined);
  });

  it('stay small or fail, whatever fails', () => {
    const many = Array.from({ length: 600 }, (_, i) => ({
      url: `https://git.example.org/${i}/`,
      entities: [],
    }));
    const write = (count: number) =>
      writeCursor({
        tried: many,
        failed: many.slice(0, count),
        ahead: [],
        hostsGivenUp: new Set(),
        previous: START,
      });
    expect(JSON.stringify(write(500)).length).toBeLessThan(16_000);
    expect(() => write(501)).toThrow('More than 500 folders');
  });

  it.each([{ after: 3, retry: 'x' }, { retry: [1] }, { sweptAt: 'never' }])(
    'that nobody wrote, such as %j, begin anew',
    stored => {
      expect(foldersAhead(folders, readCursor(stored as {}, NOW))).toEqual(
        folders,
      );
    },
  );
});
