import type { CampaignTarget } from '@waymark/plugin-maturity-common';
import { makeCampaign, people } from '../../fixtures';
import {
  draftProblems,
  emptyDraft,
  toDraft,
  toRequest,
  type CampaignDraft,
} from './campaignDraft';

const NOW = Date.parse('2026-11-22T23:30:00Z');
const today = '2026-11-22';
const draft: CampaignDraft = {
  ...emptyDraft('mlops', NOW),
  title: 'All of it',
};

describe('emptyDraft', () => {
  it('is due in a quarter, and wants a title alone', () => {
    const empty = emptyDraft('mlops', NOW);
    expect(empty.dueOn).toBe('2027-02-20');
    expect(draftProblems(empty, { today })).toEqual({ title: true });
    expect(draftProblems(draft, { today })).toEqual({});
  });
});

describe('draftProblems', () => {
  it.each<[string, Partial<CampaignDraft>, object]>([
    ['a title of spaces', { title: '   a  ' }, { title: true }],
    ['a long title', { title: 'x'.repeat(121) }, { title: true }],
    ['long guidance', { guidance: 'x'.repeat(10_001) }, { guidance: true }],
    ['no checks', { aim: 'checks' }, { target: true }],
    [
      'too many checks',
      { aim: 'checks', checks: Array.from({ length: 51 }, (_, n) => `c${n}`) },
      { target: true },
    ],
    ['a day that is over', { dueOn: '2026-11-21' }, { dueOn: true }],
    ['no day', { dueOn: '' }, { dueOn: true }],
    ['today', { dueOn: today }, {}],
  ])('finds %s', (_, part, problems) => {
    expect(draftProblems({ ...draft, ...part }, { today })).toEqual(problems);
  });

  it('lets a day be that was there before', () => {
    const over = { ...draft, dueOn: '2026-11-01' };
    expect(draftProblems(over, { today, before: '2026-11-01' })).toEqual({});
    expect(draftProblems(over, { today, before: '2026-11-02' })).toEqual({
      dueOn: true,
    });
  });
});

describe('toRequest', () => {
  it('leaves out what is not said', () => {
    expect(
      toRequest({ ...draft, title: ' All of it ', guidance: ' ' }),
    ).toEqual({
      title: 'All of it',
      rubric: 'mlops',
      target: { level: 1 },
      dueOn: '2027-02-20',
    });
  });

  it.each<[string, CampaignTarget]>([
    ['a level', { level: 2 }],
    ['a level of a track', { level: 2, track: 'monitoring' }],
    ['checks', { checks: ['a', 'b'] }],
  ])('keeps a campaign of %s as it is', (_, target) => {
    const campaign = makeCampaign({ target });
    const { title, guidance, owner, rubric, scope, dueOn } = campaign;
    expect(toRequest(toDraft(campaign))).toEqual({
      title,
      guidance,
      owner,
      rubric,
      target,
      scope,
      dueOn,
    });
  });

  it('keeps a scope that the form cannot show', () => {
    const scope = { $not: { kind: 'Model' } };
    const read = toDraft(makeCampaign({ scope }));
    expect(read).toMatchObject({ scope: {}, otherScope: scope });
    expect(toRequest(read).scope).toEqual(scope);
    expect(
      toRequest({
        ...read,
        otherScope: undefined,
        scope: { owner: [people.crm] },
      }).scope,
    ).toEqual({
      relations: {
        $contains: { type: 'ownedBy', targetRef: { $in: [people.crm] } },
      },
    });
  });
});
