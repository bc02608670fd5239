import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { screen } from '@testing-library/react';
import mlopsPlugin from '../../alpha';
import { MlopsSearchResultListItem as ClassicItem } from '../../searchPlugin';
import { findReasons } from './findReasons';
import { MlopsSearchResultListItem } from './MlopsSearchResultListItem';

const result = {
  title: 'Customer churn',
  text: 'Orders the <b>retention</b> list.',
  location: '/catalog/default/model/customer-churn',
  kind: 'Model',
  type: 'classification',
  lifecycle: 'production',
  owner: 'group:default/insight',
  ownerTitle: 'Insight guild',
  metrics: 'roc_auc\nloss',
  datasets: '',
  tags: '',
  aliases: '',
};
const highlight = {
  preTag: '<1>',
  postTag: '</1>',
  fields: {
    title: 'Customer churn',
    text: result.text,
    metrics: '<1>roc</1>_auc\nloss',
  } as Record<string, string>,
};

describe('MlopsSearchResultListItem', () => {
  it('says what was found, whose it is and where', async () => {
    renderInTestApp(<MlopsSearchResultListItem result={result} />);
    expect(
      await screen.findByRole('link', { name: 'Customer churn' }),
    ).toHaveAttribute('href', '/catalog/default/model/customer-churn');
    expect(
      screen.getByText(
        'Model · classification · production · owned by Insight guild',
      ),
    ).toBeInTheDocument();
    expect(screen.getByTitle('Model')).toBeInTheDocument();
    // What a source wrote is text, whatever it looks like.
    expect(screen.getByText(result.text)).toBeInTheDocument();
  });

  it('shows by which metric it was found', async () => {
    renderInTestApp(
      <MlopsSearchResultListItem result={result} highlight={highlight} />,
    );
    expect(await screen.findByText('roc')).toBeInTheDocument();
    expect(screen.getByText(/^Metrics:/)).toHaveTextContent('Metrics: roc_auc');
    expect(screen.queryByText(/loss/)).not.toBeInTheDocument();
    expect(screen.queryByText(/^Data:/)).not.toBeInTheDocument();
  });

  it('shows what little there is', async () => {
    renderInTestApp(
      <MlopsSearchResultListItem
        result={{ title: 'Plain', text: '', location: '/catalog/x' }}
      />,
    );
    expect(
      await screen.findByRole('link', { name: 'Plain' }),
    ).toBeInTheDocument();
  });

  it('is shown in a classic search page for our type alone', async () => {
    renderInTestApp(
      <SearchResultListItemExtensions
        results={[
          { type: 'mlops', document: result },
          { type: 'techdocs', document: { ...result, title: 'A document' } },
        ]}
      >
        <ClassicItem />
      </SearchResultListItemExtensions>,
    );
    expect(await screen.findAllByText(/owned by Insight guild/)).toHaveLength(
      1,
    );
    expect(screen.getByText('A document')).toBeInTheDocument();
  });

  it.each(['search-result-list-item:mlops', 'search-filter-result-type:mlops'])(
    'is part of the plugin: %s',
    id => {
      expect(mlopsPlugin.getExtension(id as never)).toBeDefined();
    },
  );
});

describe('findReasons', () => {
  it('gives the marked names, at most three of a list', () => {
    const names = ['a', 'b', 'c', 'd'].map(name => `<1>${name}</1>`);
    expect(
      findReasons({
        ...highlight,
        fields: { tags: ['plain', ...names].join('\n') },
      }),
    ).toEqual({
      metrics: [],
      datasets: [],
      tags: names.slice(0, 3),
      aliases: [],
    });
    expect(findReasons(undefined).tags).toEqual([]);
  });
});
