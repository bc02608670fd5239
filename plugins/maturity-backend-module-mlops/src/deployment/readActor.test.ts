import { makeEntity } from '../__testUtils__/entities';
import { actorRef, readActor } from './readActor';

const model = makeEntity('model:default/churn');

describe('readActor', () => {
  it.each<[string | undefined, boolean, string]>([
    [undefined, false, 'unknown'],
    ['user:default/ada', true, 'person'],
    ['user:default/left', false, 'person'],
    ['User:default/ada', true, 'person'],
    ['group:default/team', true, 'person'],
    ['ada', true, 'person'],
    ['ada', false, 'unknown'],
    ['ada@example.org', false, 'unknown'],
    ['component:default/deployer', true, 'automation'],
    ['github-actions[bot]', false, 'automation'],
    ['release-bot', false, 'automation'],
    ['gitlab-ci', false, 'automation'],
    ['argocd', false, 'automation'],
    ['service-account-mlops', false, 'automation'],
    ['cindy', false, 'unknown'],
    ['abbot', false, 'unknown'],
  ])('%s, in the catalog %s: %s', (by, known, actor) => {
    expect(readActor({ by, ref: actorRef(by, model), known })).toBe(actor);
  });
});
