import { makeCheck, makeRubricScore, makeTrack } from '../../fixtures';
import { checksCsv } from './checksCsv';

describe('checksCsv', () => {
  it('has a line for every check, safe for spreadsheets', () => {
    const score = makeRubricScore({
      tracks: [
        makeTrack({
          title: 'Owner, and more',
          checks: [
            makeCheck(),
            makeCheck({
              id: 'on-call',
              title: '=1+1',
              result: 'fail',
              reason: 'on call is "nobody"',
              since: undefined,
              cure: { text: 'Ask.' },
            }),
          ],
        }),
      ],
    });
    const lines = checksCsv('model:default/churn', score).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      'model:default/churn,mlops,1.2.0,"Owner, and more",has-owner,Has an owner,1,1,pass,2026-11-01T08:00:00Z,owner is insight (2026-11-20),,',
    );
    expect(lines[2]).toBe(
      'model:default/churn,mlops,1.2.0,"Owner, and more",on-call,\'=1+1,1,1,fail,,"on call is ""nobody""",,Ask.',
    );
  });
});
