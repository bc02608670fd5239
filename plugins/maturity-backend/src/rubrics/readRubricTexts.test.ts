import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { readRubricTexts, type RubricTarget } from './readRubricTexts';

describe('readRubricTexts', () => {
  const directory = createMockDirectory({
    content: { 'ours.yaml': 'id: ours', 'big.yaml': 'x'.repeat(1_000_001) },
  });

  const url = 'https://git.example/rubrics/blob/main/theirs.yaml';
  const readUrl = jest.fn();
  const read = (...targets: RubricTarget[]) =>
    readRubricTexts({
      targets,
      urlReader: mockServices.urlReader.mock({ readUrl }),
    });
  const answer = (text: string) => ({ buffer: async () => Buffer.from(text) });

  beforeEach(() => {
    readUrl.mockReset();
  });

  it('reads files and addresses in their order', async () => {
    readUrl.mockResolvedValue(answer('id: theirs'));
    const file = directory.resolve('ours.yaml');
    expect(await read({ url }, { file })).toEqual({
      texts: [
        { source: url, yaml: 'id: theirs' },
        { source: file, yaml: 'id: ours' },
      ],
      problems: [],
    });
  });

  it('keeps what could be read, and says what could not', async () => {
    readUrl.mockRejectedValue(new NotFoundError('no such file'));
    const file = directory.resolve('ours.yaml');
    const missing = directory.resolve('missing.yaml');
    const big = directory.resolve('big.yaml');
    const { texts, problems } = await read(
      { file: missing },
      { file },
      { url },
      { file: big },
    );
    expect(texts).toEqual([{ source: file, yaml: 'id: ours' }]);
    expect(problems.map(({ source, severity }) => [source, severity])).toEqual([
      [missing, 'error'],
      [url, 'error'],
      [big, 'error'],
    ]);
    expect(problems[0].message).toMatch(/ENOENT.*Mend 'maturity.rubrics'/);
    expect(problems[1].message).toMatch(/no such file/);
    expect(problems[2].message).toMatch(
      /1000001 bytes; expected at most 1000000/,
    );
    // What is not there does not come by asking again.
    expect(readUrl).toHaveBeenCalledTimes(1);
  });

  it('tries a host again that is away for a moment', async () => {
    readUrl
      .mockRejectedValueOnce(new Error('503 Service Unavailable'))
      .mockResolvedValue(answer('id: theirs'));
    expect((await read({ url })).problems).toEqual([]);
  });
});
