import { translateDamaged } from '../../__testUtils__/neverThrows';
import { fixture } from '../../__testUtils__/fixture';
import { folderContext, folderEntity } from '../../__testUtils__/entities';
import { translateValidation } from './translateValidation';

const RESULT = fixture(
  'great-expectations.json',
  'reports/great_expectations/2026-08.json',
);
const raw = folderEntity('dataset', 'raw', {
  'openlineage.io/dataset': 'tideway|customers/data/raw.csv',
});
const clean = folderEntity('dataset', 'clean');

describe('translateValidation', () => {
  it('goes to the data set that the asset is named after', () => {
    const { records } = translateValidation(
      RESULT,
      folderContext([clean, raw]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        type: 'quality',
        subject: { kind: 'dataset', id: raw.objectId },
        suite: 'raw-export',
        at: '2026-11-21T11:33:00.004Z',
      }),
    ]);
  });

  it('keeps each check with what was observed and expected', () => {
    const { records } = translateValidation(RESULT, folderContext([raw]));
    expect((records[0] as { checks: object[] }).checks).toEqual([
      {
        name: 'expect_column_values_to_be_between',
        passed: false,
        column: 'missing',
        message: 'Error: The column "missing" in BatchData does not exist.',
      },
      {
        name: 'expect_column_values_to_not_be_null',
        passed: false,
        column: 'id',
        observed: '1 of 4 unexpected',
        message: 'not as expected; found, for instance, [null]',
      },
      {
        name: 'expect_column_values_to_be_in_set',
        passed: false,
        column: 'region',
        observed: '1 of 4 unexpected',
        message: 'expected value_set ["n","s"]; found, for instance, ["x"]',
      },
      {
        name: 'expect_column_mean_to_be_between',
        passed: false,
        column: 'v',
        observed: '2.5',
        message: 'expected min_value 3, max_value 9',
      },
      {
        name: 'expect_table_row_count_to_be_between',
        passed: true,
        observed: '4',
      },
      {
        name: 'expect_column_to_exist',
        passed: false,
        column: 'nope',
        message: 'not as expected',
      },
    ]);
  });

  it('takes the date of the path when the result has none', () => {
    const { meta, ...rest } = JSON.parse(RESULT.text);
    const { records } = translateValidation(
      { path: RESULT.path, text: JSON.stringify(rest) },
      folderContext([raw]),
    );
    expect(meta).toBeDefined();
    expect(records).toEqual([
      expect.objectContaining({ at: '2026-08-01T00:00:00.000Z' }),
    ]);
  });

  it('keeps the other checks beside a broken one', () => {
    const text = JSON.stringify(
      {
        suite_name: 's',
        results: [
          { success: true },
          { success: true, expectation_config: { type: 'expect_x' } },
        ],
      },
      null,
      1,
    );
    const { records } = translateValidation(
      { path: 'reports/great_expectations/2026-08.json', text },
      folderContext([raw]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        type: 'problem',
        line: 4,
        message:
          'results[0].expectation_config: found nothing, expected an object',
      }),
      expect.objectContaining({
        type: 'quality',
        checks: [{ name: 'expect_x', passed: true }],
      }),
    ]);
  });

  it('reports a result of no declared data set', () => {
    const { records } = translateValidation(RESULT, folderContext([]));
    expect(records).toEqual([
      expect.objectContaining({
        type: 'problem',
        message: expect.stringContaining('declares no dataset or model'),
      }),
    ]);
  });

  it('never throws', () => {
    expect(() => translateDamaged(translateValidation, RESULT)).not.toThrow();
  });
});
