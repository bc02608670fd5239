import { NotAllowedError, ResponseError } from '@backstage/errors';
import { classifyError } from './classifyError';
import { errorReason } from './errorReason';

async function responseError(status: number, name: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message: 'no such model' },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}

describe('classifyError', () => {
  it.each([
    [403, 'NotAllowedError', 'forbidden'],
    [401, 'AuthenticationError', 'signed-out'],
    [404, 'NotFoundError', 'not-found'],
    [429, 'TooManyRequestsError', 'unavailable'],
    [500, 'Error', 'unavailable'],
    [503, 'ServiceUnavailableError', 'unavailable'],
    [400, 'InputError', 'other'],
  ])('takes an answer of %d %s for %s', async (status, name, expected) => {
    expect(classifyError(await responseError(status, name))).toBe(expected);
  });

  it('takes a call that reached nobody for unavailable', () => {
    expect(classifyError(new TypeError('Failed to fetch'))).toBe('unavailable');
    expect(classifyError(new DOMException('timed out', 'TimeoutError'))).toBe(
      'unavailable',
    );
  });

  it('knows errors that never were an answer', () => {
    expect(classifyError(new NotAllowedError('no'))).toBe('forbidden');
    expect(classifyError(new Error('broken'))).toBe('other');
  });
});

describe('errorReason', () => {
  it('is what the backend said, not the status it said it with', async () => {
    expect(errorReason(await responseError(404, 'NotFoundError'))).toBe(
      'no such model',
    );
  });

  it('is the message of any other error', () => {
    expect(errorReason(new Error('broken'))).toBe('broken');
  });
});
