import { fireEvent, screen } from '@testing-library/react';
import type { DatasetSchemaField } from '@waymark/plugin-mlops-common';
import { HARD_TEXTS, makeDataset } from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { DatasetSchemaCard } from './DatasetSchemaCard';

const many = (count: number): DatasetSchemaField[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `column_${i}`,
    type: 'integer',
    ...(i === 0 && { classification: 'personal', description: 'Of a person' }),
  }));

function render(fields: DatasetSchemaField[]) {
  renderOnEntityPage(<DatasetSchemaCard />, {
    entity: makeDataset(),
    api: { getDatasetSchema: async () => ({ fields, from: 'declared' }) },
  });
}

// Asking for a hundred rows by their role takes seconds.
const rows = () => [
  ...document.querySelectorAll<HTMLElement>('table tbody tr'),
];

describe('the schema', () => {
  it('lists fields with their classification, and counts them', async () => {
    render(many(3));
    expect(
      await screen.findByText('3 fields, 1 has a classification'),
    ).toBeVisible();
    expect(screen.getByRole('table', { name: 'Schema' })).toBeVisible();
    expect(cellsOf(rows()[0])).toEqual([
      'column_0',
      'integer',
      'personal',
      'Of a person',
    ]);
    expect(screen.getByText('declared in Git')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('has no column of classifications where there is none', async () => {
    render([{ name: 'only' }]);
    expect(await screen.findByText('1 field')).toBeVisible();
    expect(cellsOf(rows()[0])).toEqual(['only', '–', '–']);
  });

  it('never draws more than a hundred of 2,000 fields', async () => {
    render(many(2000));
    fireEvent.click(await screen.findByText('Show all 2,000'));
    expect(rows()).toHaveLength(100);
    expect(screen.getByText('Fields 1 to 100 of 2,000')).toBeVisible();
    const previous = screen.getByLabelText('Previous fields');
    expect(previous).toBeDisabled();
    fireEvent.click(screen.getByLabelText('Next fields'));
    expect(cellsOf(rows()[0])[0]).toBe('column_100');
    expect(screen.getByText('Fields 101 to 200 of 2,000')).toBeVisible();
    fireEvent.click(previous);
    expect(cellsOf(rows()[0])[0]).toBe('column_0');
  });

  it('finds fields on whatever page they are', async () => {
    render(many(2000));
    fireEvent.click(await screen.findByText('Show all 2,000'));
    fireEvent.click(screen.getByLabelText('Next fields'));
    const search = screen.getByLabelText('Find a field');
    fireEvent.change(search, { target: { value: 'COLUMN_1999' } });
    expect(rows().map(row => cellsOf(row)[0])).toEqual(['column_1999']);
    expect(screen.getByText('1 of 2,000 fields')).toBeVisible();
    fireEvent.change(search, { target: { value: 'nowhere' } });
    expect(screen.getByText('No field has these words.')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says how to make it known', async () => {
    render([]);
    expect(await screen.findByText('No schema known')).toBeVisible();
  });

  it.each(HARD_TEXTS)('shows %s as it stands', async (_, text) => {
    render([
      { name: text, type: text, classification: text, description: text },
      // Twice the same name is a mistake of the source, not ours to hide.
      { name: text },
    ]);
    expect(
      await screen.findByText('2 fields, 1 has a classification'),
    ).toBeVisible();
    expect(cellsOf(rows()[0])).toEqual([text, text, text, text]);
    expect(rows()).toHaveLength(2);
    expect(document.querySelector('img, script[src]')).toBeNull();
  });
});
