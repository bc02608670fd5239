import { toEntitiesQuery, toFailingQuery } from './toQueries';

describe('toEntitiesQuery', () => {
  it('asks for levels as numbers', () => {
    expect(
      toEntitiesQuery('mlops', { track: 'ci', level: ['0', '2'] }),
    ).toMatchObject({ rubric: 'mlops', track: 'ci', level: [0, 2] });
  });

  it('asks for results only of a check', () => {
    expect(toEntitiesQuery('mlops', { result: ['fail'] }).result).toBe(
      undefined,
    );
    expect(
      toEntitiesQuery('mlops', { check: 'tests', result: ['fail'] }),
    ).toMatchObject({ check: 'tests', result: ['fail'] });
  });
});

describe('toFailingQuery', () => {
  it('takes what narrows entities along', () => {
    expect(
      toFailingQuery('mlops', { owner: ['group:default/a'], check: 'tests' }),
    ).toMatchObject({
      rubric: 'mlops',
      owner: ['group:default/a'],
      check: ['tests'],
    });
  });
});
