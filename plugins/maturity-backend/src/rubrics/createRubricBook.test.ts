import { FACTS } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';
import { createRubricBook, type RubricBookOptions } from './createRubricBook';
import { mirroredSpecKeys } from './mirroredSpecKeys';

const text = (id: string, source = `${id}.yaml`, yaml = RUBRIC) => ({
  source,
  yaml: yaml.replace('id: delivery', `id: ${id}`),
});
const bookOf = (options: Partial<RubricBookOptions>) => {
  const book = createRubricBook({ facts: FACTS, ...options });
  return {
    ids: book.rubrics.map(({ compiled }) => compiled.rubric.id),
    problems: book.problems.map(
      ({ severity, source, pointer, message }) =>
        `${severity} ${source}${pointer && ` ${pointer}`}: ${message}`,
    ),
    defaultId: book.defaultId,
    book,
  };
};

describe('createRubricBook', () => {
  it('has configured rubrics first, and shipped ones that none replaces', () => {
    const { ids, problems, defaultId, book } = bookOf({
      configured: [text('own'), text('mlops', 'ours.yaml')],
      shipped: [text('mlops', 'theirs.yaml'), text('data')],
    });
    expect(ids).toEqual(['own', 'mlops', 'data']);
    expect(problems).toEqual([]);
    expect(defaultId).toBe('own');
    expect(book.get('mlops')?.source).toBe('ours.yaml');
    expect(book.get('mlops')?.yaml).toContain('id: mlops');
    expect(book.get('other')).toBeUndefined();
  });

  it('leaves out what is broken and keeps what is wrong with it', () => {
    const broken = RUBRIC.replace('level: 2', 'level: 7');
    const { ids, problems, defaultId } = bookOf({
      configured: [text('broken', 'broken.yaml', broken), text('own')],
      problems: [
        {
          severity: 'error',
          source: 'gone.yaml',
          pointer: '',
          message: 'There is no such file',
        },
      ],
    });
    expect(ids).toEqual(['own']);
    expect(defaultId).toBe('own');
    expect(problems[0]).toBe('error gone.yaml: There is no such file');
    expect(problems[1]).toMatch(/^error broken.yaml \/levels/);
  });

  it('never judges by a shipped rubric where the configured one is broken', () => {
    const broken = RUBRIC.replace('operator: equal', 'operator: about');
    const { ids, problems } = bookOf({
      configured: [text('mlops', 'ours.yaml', broken)],
      shipped: [text('mlops', 'theirs.yaml')],
    });
    expect(ids).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('takes the first of two of one id', () => {
    const { ids, problems } = bookOf({
      configured: [text('own', 'a.yaml'), text('own', 'b.yaml')],
    });
    expect(ids).toEqual(['own']);
    expect(problems).toEqual([
      "error b.yaml /id: The rubric 'own' is in a.yaml already; give this one another id, or remove one of the two",
    ]);
  });

  it('takes only the shipped ones that are wanted, and names others', () => {
    const { ids, problems } = bookOf({
      shipped: [text('mlops'), text('data')],
      shippedIds: ['data', 'mlop'],
    });
    expect(ids).toEqual(['data']);
    expect(problems).toEqual([
      "error maturity.shippedRubrics: No rubric 'mlop' comes with the installed modules; expected one of mlops, data",
    ]);
  });

  it('says when the default is none of them', () => {
    const shipped = [text('mlops'), text('data')];
    expect(bookOf({ shipped, defaultRubric: 'data' })).toMatchObject({
      defaultId: 'data',
      problems: [],
    });
    const { defaultId, problems } = bookOf({
      shipped,
      defaultRubric: 'date',
    });
    expect(defaultId).toBe('mlops');
    expect(problems).toEqual([
      "error maturity.defaultRubric: There is no rubric 'date' in use; expected one of mlops, data. Until then the first of them is the default",
    ]);
    expect(bookOf({}).defaultId).toBeUndefined();
  });

  it('survives texts that are no YAML at all', () => {
    const { ids, problems } = bookOf({
      configured: [{ source: 'x.yaml', yaml: '{ [' }, text('own')],
    });
    expect(ids).toEqual(['own']);
    expect(problems[0]).toMatch(/^error x.yaml/);
  });
});

describe('mirroredSpecKeys', () => {
  it('has what rubrics read, what is read anyway, and what is configured', () => {
    const yaml = RUBRIC.replace(
      'spec.lifecycle: production',
      'spec.hardware.gpu: true',
    );
    const { book } = bookOf({ configured: [text('own', 'own.yaml', yaml)] });
    const keys = mirroredSpecKeys(book, ['team']);
    expect(keys).toEqual(expect.arrayContaining(['hardware', 'team', 'card']));
    expect(keys).not.toContain('lifecycle');
    expect(keys).toEqual([...new Set(keys)].sort());
  });
});
