import { readWaiverRequest, readWords } from './readRequest';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const options = { now: NOW, maxMs: 90 * DAY_MS };

const request = {
  reason: 'The drift monitor is being moved.',
  until: '2026-12-24T00:00:00Z',
};

describe('readWaiverRequest', () => {
  it('takes what is asked for, without blanks around it', () => {
    expect(
      readWaiverRequest(
        {
          ...request,
          reason: `  ${request.reason}\n`,
          evidence: ' https://tickets.example.org/7 ',
        },
        options,
      ),
    ).toEqual({
      reason: request.reason,
      evidence: 'https://tickets.example.org/7',
      until: Date.parse(request.until),
    });
    expect(
      readWaiverRequest({ ...request, evidence: ' ' }, options),
    ).not.toHaveProperty('evidence');
  });

  it('takes any time of the last day', () => {
    const until = '2027-02-21T00:00:00.000Z';

    expect(readWaiverRequest({ ...request, until }, options).until).toBe(
      Date.parse(until),
    );
  });

  it.each<[string, object, RegExp]>([
    ['no reason', { reason: '          ' }, /^\/reason has 0 characters/],
    [
      'a long reason',
      { reason: 'x'.repeat(2_001) },
      /^\/reason has 2001 characters; expected 10 to 2000/,
    ],
    ['a NUL character', { reason: 'a reason \u0000 and more' }, /NUL/],
    ['no time', { until: 'soon' }, /^\/until is 'soon'; expected a time/],
    ['a time that is over', { until: '2026-11-22T10:00:00Z' }, /is over/],
    [
      'too long a time',
      { until: '2027-02-21T00:00:00.001Z' },
      /lasts at most 90 days, to 2027-02-21T00:00:00.000Z/,
    ],
    ['no address', { evidence: 'see the ticket' }, /^\/evidence is 'see the/],
    ['another scheme', { evidence: 'ftp://example.org/7' }, /^\/evidence/],
    [
      'a long address',
      { evidence: `https://example.org/${'x'.repeat(2_000)}` },
      /at most 2000 characters/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => readWaiverRequest({ ...request, ...change }, options)).toThrow(
      message,
    );
  });
});

describe('readWords', () => {
  it('takes words, and nothing for no words', () => {
    expect(readWords(' Until the move is done. ')).toBe(
      'Until the move is done.',
    );
    expect(readWords('  ')).toBeUndefined();
    expect(readWords(undefined)).toBeUndefined();
  });

  it('refuses too many, and those no database keeps', () => {
    expect(() => readWords('x'.repeat(2_001))).toThrow(
      /\/words has 2001 characters/,
    );
    expect(() => readWords('a\u0000b')).toThrow(/NUL/);
  });
});
