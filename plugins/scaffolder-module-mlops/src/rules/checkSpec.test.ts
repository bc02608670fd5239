import { checkSpec } from './checkSpec';

const input = {
  name: 'Age',
  availableInProduction: 'yes',
  mode: 'batch',
};

describe('checkSpec', () => {
  it.each([
    ['product', {}],
    [
      'product',
      { problem: 'Churn', mlLead: 'user:default/ben', inputs: [input] },
    ],
    ['raci', []],
    ['raci', [{ activity: 'training', accountable: 'group:default/ds' }]],
  ] as const)('finds nothing wrong with a %s', (part, value) => {
    expect(checkSpec(part, value)).toEqual([]);
  });

  it.each([
    [
      'product',
      { inputs: [{ ...input, name: '' }] },
      /^product\.inputs\[0\]\.name: /,
    ],
    [
      'product',
      { inputs: [{ ...input, freshness: '2 days' }] },
      /^product\.inputs\[0\]\.freshness: .*ISO 8601/,
    ],
    [
      'product',
      { outcomes: [{ metric: 'Churn' }] },
      /^product\.outcomes\[0\].*target/,
    ],
    ['product', { mlLead: 'group:' }, /^product\.mlLead: /],
    [
      'product',
      { sla: { availability: 120 } },
      /^product\.sla\.availability: /,
    ],
    ['product', 'text', /^product: /],
    ['raci', [{ activity: 'Training!' }], /^raci\[0\]\.activity: /],
    [
      'raci',
      [{ activity: 'training', responsible: 'ds' }],
      /^raci\[0\]\.responsible: /,
    ],
  ] as const)('says what is wrong with a %s: %j', (part, value, said) => {
    const problems = checkSpec(part, value);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(said);
  });
});
