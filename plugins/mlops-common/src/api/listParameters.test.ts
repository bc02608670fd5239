import { runsParameters, versionsParameters } from './listParameters';
import type { RunsQuery, VersionsQuery } from './types';

describe('versionsParameters', () => {
  it.each<[VersionsQuery | undefined, string]>([
    [undefined, ''],
    [{}, ''],
    [{ limit: 0, cursor: '' }, 'limit=0&cursor='],
    [{ q: '' }, ''],
    [{ q: 'anna 100% & more' }, 'q=anna+100%25+%26+more'],
    [{ status: ['READY', 'FAILED'] }, 'status=READY&status=FAILED'],
    [{ alias: ['*'], status: [] }, 'alias=*'],
    [
      { sort: { field: 'metric:auc, at 10 %', order: 'desc' } },
      'sort=metric%3Aauc%2C+at+10+%25%2Cdesc',
    ],
    [{ metrics: ['auc', 'été/β'] }, 'metric=auc&metric=%C3%A9t%C3%A9%2F%CE%B2'],
    [{ metrics: [] }, 'metric='],
    [
      {
        metrics: ['f1'],
        sort: { field: 'createdAt', order: 'asc' },
        alias: ['champion'],
        cursor: 'x=',
        limit: 5,
      },
      'limit=5&cursor=x%3D&metric=f1&alias=champion&sort=createdAt%2Casc',
    ],
  ])('writes %j as %j', (query, expected) => {
    expect(versionsParameters(query).toString()).toBe(expected);
  });
});

describe('runsParameters', () => {
  it.each<[RunsQuery | undefined, string]>([
    [undefined, ''],
    [{ state: ['failed', 'aborted'] }, 'state=failed&state=aborted'],
    [{ q: 'train', limit: 200, metrics: [] }, 'limit=200&q=train&metric='],
  ])('writes %j as %j', (query, expected) => {
    expect(runsParameters(query).toString()).toBe(expected);
  });
});
