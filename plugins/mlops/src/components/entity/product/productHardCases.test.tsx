import { screen } from '@testing-library/react';
import type { ProductBrief } from '@waymark/plugin-mlops-common';
import { makeModel, makeOverview, makeProductBrief } from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { ProductCard } from './ProductCard';

function renderCard(product: ProductBrief) {
  renderOnEntityPage(<ProductCard />, {
    entity: makeModel({ spec: { product } }),
    api: { getOverview: async () => makeOverview() },
  });
}

describe('hard cases of the product card', () => {
  it('shows texts and broken references as they stand', async () => {
    const html = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    renderCard({
      problem: html,
      businessOwner: 'no:such:reference',
      mlLead: html,
      outcomes: [{ metric: html, unit: html, target: 1e12, baseline: 1e-12 }],
      baseline: { description: html },
      inputs: [
        {
          name: html,
          availableInProduction: 'no',
          mode: 'batch',
          skewRisk: html,
          freshness: 'every now and then',
        },
      ],
    });
    await screen.findAllByText(html);
    expect(document.body.querySelector('img, script')).toBeNull();
    expect(screen.getByText('no:such:reference')).toBeInTheDocument();
    expect(
      screen.getByText(`From 1E-12 ${html} to 1E12 ${html}`),
    ).toBeInTheDocument();
    expect(screen.getByText('at most every now and then')).toBeInTheDocument();
  });

  it('keeps long and right-to-left texts whole', async () => {
    const long = 'x'.repeat(500);
    const arabic = 'نلاحظ العملاء متأخرين';
    renderCard({
      problem: arabic,
      outcomes: [{ metric: long, target: NaN }],
    });
    expect(await screen.findByText(arabic)).toHaveAttribute('dir', 'auto');
    expect(screen.getByText(long)).toBeInTheDocument();
    expect(screen.getByText('Goal: NaN')).toBeInTheDocument();
  });

  it('shows one input below the other where there is no room for a table', async () => {
    const observe = jest.fn();
    let resized: (entries: { contentRect: { width: number } }[]) => void;
    const original = window.ResizeObserver;
    window.ResizeObserver = class {
      constructor(callback: typeof resized) {
        resized = callback;
      }
      observe() {
        observe();
        resized([{ contentRect: { width: 320 } }]);
      }
      unobserve() {}
      disconnect() {}
    } as unknown as typeof ResizeObserver;
    try {
      renderCard(makeProductBrief());
      const list = await screen.findByRole('list', {
        name: 'The data it needs in production',
      });
      expect(observe).toHaveBeenCalled();
      expect(screen.queryByRole('table')).not.toBeInTheDocument();
      expect(list).toHaveTextContent('App logins');
      expect(list).toHaveTextContent('There in production?Nobody knows');
      // The second input was not asked about its preparation.
      expect(screen.getAllByText('Preparation')).toHaveLength(1);
    } finally {
      window.ResizeObserver = original;
    }
  });
});
