import { toTags } from './toTags';

describe('toTags', () => {
  it('takes what the catalog takes and leaves the rest', () => {
    expect(
      toTags({
        team: 'Retention ML',
        approved: 'true',
        flag: '',
        'mlflow.note.content': 'a text',
        json: '{"a": 1}',
        long: 'x'.repeat(70),
      }),
    ).toEqual(['approved', 'flag', 'team:retention-ml']);
    expect(toTags(undefined)).toEqual([]);
  });
});
