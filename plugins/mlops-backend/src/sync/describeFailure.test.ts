import { SourceError } from '@waymark/plugin-mlops-node';
import { describeFailure } from './describeFailure';

describe('describeFailure', () => {
  it('takes reason, hint and wait of a source error', () => {
    expect(
      describeFailure(
        new SourceError('Too many requests', {
          reason: 'rate-limited',
          hint: 'Ask for a larger quota',
          retryAfterMs: 5_000,
        }),
      ),
    ).toEqual({
      message: 'Too many requests',
      hint: 'Ask for a larger quota',
      reason: 'rate-limited',
      retryAfterMs: 5_000,
    });
  });

  it('shows what a database said and not the statement', () => {
    expect(
      describeFailure(
        new Error('insert into "runs" ("data") values ($1) - disk is full'),
      ).message,
    ).toBe('The database refused a statement: disk is full');
  });

  it('trusts no reason on other errors and reads anything thrown', () => {
    const error = Object.assign(new Error('no'), { reason: 'auth' });
    expect(describeFailure(error).reason).toBeUndefined();
    expect(describeFailure('broken').message).toBe('broken');
  });
});
