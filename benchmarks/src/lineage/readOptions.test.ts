import { readOptions } from './readOptions';

describe('readOptions', () => {
  it('measures what is promised, on both databases, without arguments', () => {
    expect(readOptions([])).toEqual({
      edges: 500_000,
      events: 100_000,
      databases: ['postgres', 'sqlite'],
      parts: ['queries', 'ingestion'],
      judged: true,
      check: false,
    });
  });

  it('takes sizes, a database and a part', () => {
    expect(
      readOptions([
        ...['--edges', '10000', '--events', '1000000'],
        ...['--db', 'sqlite', '--only', 'queries'],
      ]),
    ).toMatchObject({
      edges: 10_000,
      events: 1_000_000,
      databases: ['sqlite'],
      parts: ['queries'],
      judged: false,
    });
  });

  it('judges nothing by a look', () => {
    for (const flag of ['--quick', '--check']) {
      expect(readOptions([flag])).toMatchObject({
        edges: 1_000,
        judged: false,
      });
    }
  });

  it.each([
    [['--edges', 'many'], "--edges is 'many'"],
    [['--db', 'oracle'], "--db is 'oracle', expected one of: postgres, sqlite"],
    [['--size', '3'], '--size'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
