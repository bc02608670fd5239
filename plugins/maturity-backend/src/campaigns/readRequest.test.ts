import type { CampaignRequest } from '@waymark/plugin-maturity-common';
import { createRubricBook } from '../rubrics';
import { CHANGES_RUBRIC } from '../__testUtils__/openChanges';
import { FACTS, START } from '../__testUtils__/openMaturity';
import { readCampaignRequest } from './readRequest';

const book = createRubricBook({
  configured: [{ source: 'delivery.yaml', yaml: CHANGES_RUBRIC }],
  facts: [...FACTS],
});

const request: CampaignRequest = {
  title: 'Everything is registered',
  rubric: 'delivery',
  target: { level: 1 },
  dueOn: '2026-12-31',
};

const read = (change: object = {}, dueOn?: string) =>
  readCampaignRequest({ ...request, ...change } as CampaignRequest, {
    book,
    owner: 'user:default/olga',
    specKeys: ['platform'],
    now: START,
    dueOn,
  });

describe('readCampaignRequest', () => {
  it('takes what is asked for, the asker as owner', () => {
    expect(read()).toEqual({
      title: 'Everything is registered',
      owner: 'user:default/olga',
      rubricId: 'delivery',
      target: { level: 1 },
      dueOn: '2026-12-31',
    });
    expect(
      read({
        title: '  All of it ',
        guidance: 'Ask *Olga*.',
        owner: 'Group:Owners',
        target: { checks: ['ci', 'ci', 'versions'] },
        scope: { kind: 'Model', 'spec.lifecycle': { $in: ['production'] } },
        dueOn: '2026-11-21',
      }),
    ).toEqual({
      title: 'All of it',
      guidance: 'Ask *Olga*.',
      owner: 'group:default/owners',
      rubricId: 'delivery',
      target: { checks: ['ci', 'versions'] },
      scope: { kind: 'Model', 'spec.lifecycle': { $in: ['production'] } },
      dueOn: '2026-11-21',
    });
  });

  it.each([
    { 'spec.Type': 'classifier' },
    { 'spec.platform.name': 'x' },
    { 'metadata.annotations.mlflow.org/registered-model': 'churn' },
    { relations: { $contains: { type: 'ownedBy' } } },
  ])('takes a scope over what is kept: %p', scope => {
    expect(read({ scope }).scope).toEqual(scope);
  });

  it('leaves a day that is over where it stands already', () => {
    expect(read({ dueOn: '2026-01-31' }, '2026-01-31').dueOn).toBe(
      '2026-01-31',
    );
  });

  it.each<[string, object, RegExp]>([
    ['a short title', { title: ' ab ' }, /^\/title has 2 characters/],
    ['a long title', { title: 'x'.repeat(121) }, /expected 3 to 120/],
    ['a NUL character', { title: 'abc\u0000' }, /NUL/],
    [
      'a long guidance',
      { guidance: 'x'.repeat(10_001) },
      /^\/guidance has 10001/,
    ],
    [
      'an unknown rubric',
      { rubric: 'delivry' },
      /^\/rubric .*Did you mean "delivery"/,
    ],
    ['level 0', { target: { level: 0 } }, /has the levels 1 to 2 to reach/],
    ['a level too high', { target: { level: 3 } }, /^\/target\/level is 3/],
    [
      'an unknown track',
      { target: { level: 1, track: 'qualty' } },
      /^\/target\/track .*Did you mean "quality"/,
    ],
    [
      'an unknown check',
      { target: { checks: ['ci', 'version'] } },
      /^\/target\/checks\/1 .*Did you mean "versions"/,
    ],
    ['no checks', { target: { checks: [] } }, /^\/target\/checks has 0/],
    [
      'an owner that is neither',
      { owner: 'model:default/churn' },
      /^\/owner is 'model:default\/churn'; expected a user or group/,
    ],
    ['an owner that is no ref', { owner: ':' }, /^\/owner is ':'/],
    ['no day', { dueOn: 'soon' }, /^\/dueOn is 'soon'; expected a day/],
    ['a day that is not', { dueOn: '2026-02-30' }, /^\/dueOn/],
    ['a day that is over', { dueOn: '2026-11-20' }, /which is over/],
    ['a scope that is no object', { scope: 'Model' }, /^\/scope cannot/],
    ['a scope without a word', { scope: {} }, /it is empty; leave it out/],
    [
      'a scope that is no filter',
      { scope: { $all: { kind: 'Model' } } },
      /^\/scope cannot be used/,
    ],
    [
      'a part of spec that is not kept',
      { scope: { $any: [{ kind: 'Model' }, { $not: { 'spec.tier': 1 } }] } },
      /^\/scope asks for 'spec\.tier'.* have 'tier' added to maturity\.specKeys/,
    ],
    [
      'another part that is not kept',
      { scope: { 'metadata.labels.tier': '1' } },
      /^\/scope asks for 'metadata\.labels\.tier', which is not kept/,
    ],
    [
      'an unknown matcher',
      { scope: { kind: { $like: 'Mo%' } } },
      /^\/scope cannot be used/,
    ],
    [
      'a big scope',
      { scope: { kind: 'x'.repeat(20_000) } },
      /20000 is the most/,
    ],
    [
      'a deep scope',
      {
        scope: Array.from({ length: 11 }).reduce(
          (inner: object) => ({ $not: inner }),
          { kind: 'Model' },
        ),
      },
      /nested deeper than 10/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => read(change)).toThrow(message);
  });
});
