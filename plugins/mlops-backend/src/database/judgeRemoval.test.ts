import { judgeRemoval, type Removal } from './judgeRemoval';

const removal = (changes: Partial<Removal>): Removal => ({
  table: 'source_objects',
  total: 100,
  vanished: 0,
  explained: 0,
  ...changes,
});

describe('judgeRemoval', () => {
  it.each<[string, Partial<Removal>, number]>([
    ['nothing vanished', {}, 0],
    ['half vanished and half may', { vanished: 50 }, 0.5],
    ['everything may', { vanished: 100 }, 1],
    ['few versions', { table: 'model_versions', total: 3, vanished: 3 }, 0.5],
    [
      'versions went with their models',
      { table: 'model_versions', vanished: 90, explained: 90 },
      0.5,
    ],
    ['there was nothing', { total: 0 }, 0.5],
  ])('lets go when %s', (_, changes, share) => {
    expect(judgeRemoval([removal(changes)], share)).toBeUndefined();
  });

  it.each<[string, Partial<Removal>, RegExp]>([
    ['most objects', { vanished: 51 }, /51 of 100 models.*51 %.*50 %/],
    ['the only object', { total: 1, vanished: 1 }, /1 of 1 models/],
    [
      'versions whose models are there',
      { table: 'model_versions', vanished: 90, explained: 10 },
      /80 of 90 model versions/,
    ],
    ['runs', { table: 'runs', total: 10, vanished: 9 }, /9 of 10 runs/],
  ])('holds back %s', (_, changes, message) => {
    expect(judgeRemoval([removal({}), removal(changes)], 0.5)).toMatch(message);
  });
});
