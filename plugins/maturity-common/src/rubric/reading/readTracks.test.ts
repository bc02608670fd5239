import type { Change } from '../../__testUtils__/smallRubric';
import {
  changed,
  checkOf,
  mistakeAt,
  read,
} from '../../__testUtils__/smallRubric';

const table: [what: string, Change, pointer: string, message: RegExp][] = [
  [
    'an unknown key, with the nearest one',
    r => (r.tracks[0].check = []),
    '/tracks/0/check',
    /Found the key "check".*expected one of .*Did you mean "checks"\?/,
  ],
  [
    'an unknown key that is like none',
    r => (r.owner = 'me'),
    '/owner',
    /Found the key "owner".*Remove it\./,
  ],
  [
    'no id',
    r => delete r.id,
    '/id',
    /Found nothing; expected the id of the rubric/,
  ],
  [
    'an id that is none',
    r => (r.id = 'My Rubric'),
    '/id',
    /Found "My Rubric"; expected an id of lower case/,
  ],
  [
    'a version that loses its last zero',
    r => (r.version = 1.1),
    '/version',
    /Found 1\.1; .*Put it in quotes/,
  ],
  ['no title', r => (r.title = ' '), '/title', /Found an empty text/],
  [
    'a text that is too long',
    r => (r.title = 'x'.repeat(121)),
    '/title',
    /Found 121 characters; .*at most 120/,
  ],
  [
    'levels with a hole',
    r => (r.levels[1].level = 2),
    '/levels/1/level',
    /Found 2; expected 1, since levels are counted from 0/,
  ],
  [
    'a single level',
    r => r.levels.pop(),
    '/levels',
    /Found 1 levels; expected at least 2/,
  ],
  [
    'too many levels',
    r =>
      (r.levels = Array.from({ length: 11 }, (_, level) => ({
        level,
        name: 'x',
      }))),
    '/levels',
    /Found 11 levels; expected at most 10/,
  ],
  [
    'no tracks',
    r => (r.tracks = []),
    '/tracks',
    /Found 0 tracks; expected at least 1/,
  ],
  [
    'a track that is no mapping',
    r => (r.tracks[0] = 'docs'),
    '/tracks/0',
    /Found "docs"; expected a track/,
  ],
  [
    'two tracks of one id',
    r =>
      r.tracks.push({ ...r.tracks[0], checks: [{ ...checkOf(r), id: 'x' }] }),
    '/tracks/1/id',
    /Found the id "docs" a second time/,
  ],
  [
    'two checks of one id in two tracks',
    r => r.tracks.push({ ...r.tracks[0], id: 'other' }),
    '/tracks/1/checks/0/id',
    /Found the id "described" a second time.*Rename/,
  ],
  [
    'more checks than may be',
    r =>
      (r.tracks[0].checks = Array.from({ length: 201 }, (_, nth) => ({
        ...checkOf(r),
        id: `c${nth}`,
      }))),
    '/tracks',
    /Found 201 checks in all tracks; expected at most 200/,
  ],
  [
    'more checks than may be in all tracks together',
    r =>
      (r.tracks = [0, 1].map(track => ({
        ...r.tracks[0],
        id: `t${track}`,
        checks: Array.from({ length: 101 }, (_, nth) => ({
          ...checkOf(r),
          id: `c${track}-${nth}`,
        })),
      }))),
    '/tracks',
    /Found 202 checks in all tracks; expected at most 200/,
  ],
  [
    'a level that the rubric does not have',
    r => (checkOf(r).level = 2),
    '/tracks/0/checks/0/level',
    /Found 2; expected the level .* from 1 to 1/,
  ],
  [
    'a check at level 0',
    r => (checkOf(r).level = 0),
    '/tracks/0/checks/0/level',
    /Found 0;/,
  ],
  [
    'a negative weight',
    r => (checkOf(r).weight = -1),
    '/tracks/0/checks/0/weight',
    /Found -1; expected its share of the points, a number from 0/,
  ],
  [
    'yes in quotes',
    r => (checkOf(r).waivable = 'no'),
    '/tracks/0/checks/0/waivable',
    /Found "no"; .*true or false, without quotes/,
  ],
  [
    'no reason why',
    r => delete checkOf(r).why,
    '/tracks/0/checks/0/why',
    /why this is asked/,
  ],
  [
    'a freshness in words',
    r => (checkOf(r).freshness = '30 days'),
    '/tracks/0/checks/0/freshness',
    /Found "30 days"; expected an ISO 8601 duration, such as P30D/,
  ],
  [
    'a freshness of nothing',
    r => (checkOf(r).freshness = 'PT0S'),
    '/tracks/0/checks/0/freshness',
    /Found "PT0S"/,
  ],
];

describe('mistakes in a rubric, its levels, tracks and checks', () => {
  it.each(table)('%s', (_, change, pointer, message) => {
    expect(read(changed(change))).toEqual(mistakeAt(pointer, message));
  });
});
