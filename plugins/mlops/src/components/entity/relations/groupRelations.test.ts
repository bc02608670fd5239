import { MLOPS_RELATIONS } from '@waymark/plugin-mlops-common';
import { makeModel } from '../../../fixtures';
import { groupRelations } from './groupRelations';

const relation = (type: string, targetRef: string) => ({ type, targetRef });

describe('groupRelations', () => {
  it('groups by relation, what it is made from first, each target once', () => {
    const model = makeModel({
      relations: [
        relation('servedBy', 'component:default/api'),
        relation('trainedOn', 'dataset:default/b'),
        relation('trainedOn', 'dataset:default/a'),
        relation('trainedOn', 'dataset:default/a'),
        relation('ownedBy', 'group:default/team'),
      ],
    });
    expect(groupRelations(model)).toEqual([
      {
        relation: 'trainedOn',
        targets: ['dataset:default/a', 'dataset:default/b'],
      },
      { relation: 'servedBy', targets: ['component:default/api'] },
    ]);
  });

  it('leaves out no relation of the kinds', () => {
    const relations = MLOPS_RELATIONS.map(type =>
      relation(type, 'model:default/other'),
    );
    expect(
      new Set(groupRelations(makeModel({ relations })).map(g => g.relation)),
    ).toEqual(new Set(MLOPS_RELATIONS));
  });
});
