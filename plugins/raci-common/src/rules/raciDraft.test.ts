import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import {
  isDraftComplete,
  readRaciDraft,
  withoutDraftActivity,
  withDraftRole,
  writeRaciDraft,
  type RaciDraft,
} from './raciDraft';

const known = ['scoping', 'data', 'training'];
const read = (value: unknown) =>
  readRaciDraft(value, { namespace: 'ml', known });

describe('a draft', () => {
  it.each<[string, RaciDeclaration[]]>([
    ['nothing', []],
    [
      'refs as their author wrote them, nobody, and the order of activities',
      [
        {
          activity: 'training',
          responsible: ['platform', 'user:ana'],
          accountable: null,
        },
        { activity: 'data', consulted: [], informed: ['group:default/legal'] },
      ],
    ],
    [
      'activities that nobody configured',
      [{ activity: 'trainig', accountable: 'user:ana' }],
    ],
  ])('keeps %s', (_, raci) => {
    expect(writeRaciDraft(read(raci))).toEqual(raci);
  });

  it('has the known activities that are not declared, inheriting', () => {
    const draft = read([{ activity: 'training', informed: null }]);
    expect(draft.activities.map(({ activity }) => activity)).toEqual([
      'training',
      'scoping',
      'data',
    ]);
    expect(draft.activities[1].roles.accountable.choice).toBe('inherit');
    expect(draft.activities[0].roles.informed.choice).toBe('nobody');
  });

  it('takes an empty value for no declaration', () => {
    expect(writeRaciDraft(read(undefined))).toEqual([]);
    expect(read(undefined).activities).toHaveLength(3);
  });

  it('tells what it leaves out', () => {
    const draft = read([{ activity: 'data', responsible: ['component:x'] }, 7]);
    expect(draft.problems.map(({ field }) => field)).toEqual([
      'spec.raci[0].responsible[0]',
      'spec.raci[1]',
    ]);
    expect(JSON.stringify(writeRaciDraft(draft))).not.toContain('component:x');
  });

  it('writes what was chosen, in full where the author did not write it', () => {
    let draft: RaciDraft = read([
      { activity: 'data', accountable: 'user:ana' },
    ]);
    draft = withDraftRole(draft, 'data', 'accountable', {
      choice: 'parties',
      parties: ['user:default/ben'],
    });
    draft = withDraftRole(draft, 'scoping', 'responsible', {
      choice: 'parties',
      parties: ['user:ml/ana'],
    });
    expect(writeRaciDraft(draft)).toEqual([
      { activity: 'data', accountable: 'user:default/ben' },
      { activity: 'scoping', responsible: ['user:ana'] },
    ]);
  });

  it('writes nothing for a choice of which nobody is chosen yet', () => {
    const draft = withDraftRole(read([]), 'data', 'informed', {
      choice: 'parties',
      parties: [],
    });
    expect(writeRaciDraft(draft)).toEqual([]);
  });

  it('is complete with at most one Accountable', () => {
    const several = withDraftRole(read([]), 'data', 'accountable', {
      choice: 'parties',
      parties: ['user:default/ana', 'user:default/ben'],
    });
    expect(isDraftComplete(several)).toBe(false);
    expect(
      isDraftComplete(
        withDraftRole(several, 'data', 'accountable', {
          choice: 'inherit',
          parties: ['user:default/ana', 'user:default/ben'],
        }),
      ),
    ).toBe(true);
  });

  it('lets an activity go', () => {
    const draft = read([{ activity: 'trainig', informed: [] }]);
    expect(writeRaciDraft(withoutDraftActivity(draft, 'trainig'))).toEqual([]);
  });
});
