import { readPromises, readQuestions } from './readPromises';

describe('readQuestions', () => {
  it('asks for the numbers, in their order', () => {
    const schema = {
      properties: {
        latencyMs: { type: 'number', title: 'Latency', description: 'In ms.' },
        words: { type: 'string' },
        retries: { type: 'integer' },
        none: null,
      },
    };
    expect(readQuestions(schema)).toEqual([
      { name: 'latencyMs', title: 'Latency', description: 'In ms.' },
      { name: 'retries', title: 'retries' },
    ]);
  });

  it.each([[undefined], [{}], [{ properties: [] }]])(
    'asks nothing of %j',
    schema => {
      expect(readQuestions(schema)).toEqual([]);
    },
  );
});

describe('readPromises', () => {
  it('takes the numbers of a brief, and no others', () => {
    const sla = {
      latencyMs: 120,
      availability: 99.9,
      freshness: 'PT1H',
      quality: [{ metric: 'recall', min: 0.8 }],
    };
    expect([...readPromises({ spec: { product: { sla } } })]).toEqual([
      ['latencyMs', 120],
      ['availability', 99.9],
    ]);
  });

  it.each([
    [{}],
    [{ spec: {} }],
    [{ spec: { product: 'soon' } }],
    [{ spec: { product: { sla: [1] } } }],
  ])('finds none in %j', entity => {
    expect(readPromises(entity).get('latencyMs')).toBeUndefined();
  });
});
