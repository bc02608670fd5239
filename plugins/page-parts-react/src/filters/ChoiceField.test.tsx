import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ChoiceField, type Choice } from './ChoiceField';

const kinds: Choice[] = [
  { value: 'model', label: 'Model', count: 1200 },
  { value: 'dataset', label: 'Dataset', count: 3 },
];

function Kinds(props: { choices?: Choice[]; first?: string[] }) {
  const { choices = kinds, first = [] } = props;
  const [chosen, setChosen] = useState(first);
  return (
    <ChoiceField
      label="Kind"
      choices={choices}
      chosen={chosen}
      onChoose={setChosen}
    />
  );
}

const field = (name: string) => screen.findByRole('button', { name });

describe('ChoiceField', () => {
  it('says its label and its value, and opens a list', async () => {
    renderInTestApp(<Kinds />);
    expect(await field('Kind: All')).toHaveAttribute(
      'aria-haspopup',
      'listbox',
    );
    await userEvent.click(await field('Kind: All'));
    const list = screen.getByRole('listbox');
    expect(list).toHaveAttribute('aria-multiselectable', 'true');
    expect(list).toHaveAccessibleName('Kind');
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Model (1,200)', 'Dataset (3)']);
  });

  it('takes several, by keyboard alone', async () => {
    renderInTestApp(<Kinds />);
    await userEvent.tab();
    expect(await field('Kind: All')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    const options = screen.getAllByRole('option');
    options.forEach(option =>
      expect(option).toHaveAttribute('aria-selected', 'true'),
    );
    await userEvent.keyboard('{Enter}{Escape}');
    expect(await field('Kind: Model')).toHaveTextContent('Model');
  });

  it('keeps a value that nothing has any more, to be let go of', async () => {
    renderInTestApp(<Kinds first={['pipeline']} />);
    await userEvent.click(await field('Kind: pipeline'));
    await userEvent.click(screen.getByRole('option', { name: 'pipeline' }));
    await userEvent.keyboard('{Escape}');
    expect(await field('Kind: All')).toBeInTheDocument();
  });

  it('is not there when there is nothing to choose', async () => {
    renderInTestApp(
      <>
        <p>Beside it</p>
        <Kinds choices={[]} />
      </>,
    );
    await screen.findByText('Beside it');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
