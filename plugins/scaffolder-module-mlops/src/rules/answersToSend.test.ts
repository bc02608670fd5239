import { answersToSend } from './answersToSend';

const pages = [
  {
    properties: {
      name: { type: 'string' },
      token: { type: 'string', 'ui:field': 'Secret' },
      draft: { type: 'string', 'ui:field': 'WaymarkDraft' },
    },
  },
  {
    properties: {
      lock: { type: 'boolean', 'ui:options': { record: false } },
      plan: { type: 'string', 'ui:field': 'WaymarkPlan' },
      password: { type: 'string', 'ui:widget': 'password' },
    },
  },
  null,
  {},
];

describe('answersToSend', () => {
  it('sends answers, no secrets, and nothing of the form itself', () => {
    expect(
      answersToSend(pages, {
        name: 'churn',
        token: 's3cret',
        password: 's3cret',
        draft: '6b1e',
        plan: 'x',
        lock: true,
      }),
    ).toEqual({ name: 'churn', lock: true });
  });

  it('leaves the answers themselves as they are', () => {
    const answers = { name: 'churn', draft: '6b1e' };
    answersToSend(pages, answers);
    expect(answers).toEqual({ name: 'churn', draft: '6b1e' });
  });
});
