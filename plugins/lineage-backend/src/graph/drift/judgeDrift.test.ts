import { EDGE_FLAG } from '../../database/tables';
import { judgeDrift } from './judgeDrift';

const { observed, declared, direct } = EDGE_FLAG;
const edge = (flags: number) => ({
  from: 1,
  to: 2,
  kind: 3,
  flags,
  changedAt: 100,
});

describe('judgeDrift', () => {
  it.each<[string, number, Parameters<typeof judgeDrift>[1], string[]]>([
    [
      'what is declared alone',
      declared + direct,
      { bothBound: true },
      ['declared-not-observed 100'],
    ],
    [
      'what is declared alone of things that are no entities',
      declared,
      { bothBound: false },
      ['declared-not-observed 100'],
    ],
    [
      'what is observed alone',
      observed,
      { bothBound: true },
      ['observed-not-declared 100'],
    ],
    ['what nobody could declare', observed, { bothBound: false }, []],
    ['what is both', observed + declared, { bothBound: true }, []],
    [
      'what is declared, and was observed long ago',
      observed + declared,
      { bothBound: true, staleSince: 7 },
      ['stale 7'],
    ],
    [
      'what is observed alone, long ago',
      observed,
      { bothBound: true, staleSince: 7 },
      ['observed-not-declared 100', 'stale 7'],
    ],
  ])('judges %s', (_, flags, facts, expected) => {
    expect(
      judgeDrift(edge(flags), facts).map(
        ({ signal, since }) => `${signal} ${since}`,
      ),
    ).toEqual(expected);
  });
});
