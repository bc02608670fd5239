import { screen } from '@testing-library/react';
import type { ProductBrief } from '@waymark/plugin-mlops-common';
import {
  HARD_TEXTS,
  makeModel,
  makeOverview,
  makeProductBrief,
} from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { ProductCard } from './ProductCard';

function renderCard(product: ProductBrief) {
  renderOnEntityPage(<ProductCard />, {
    entity: makeModel({ spec: { product } }),
    api: { getOverview: async () => makeOverview() },
  });
}

describe('hard cases of the product card', () => {
  it.each(HARD_TEXTS)('shows %s as it stands', async (_, text) => {
    renderCard({
      problem: text,
      mlLead: text,
      outcomes: [{ metric: text, unit: text, target: 1e12, baseline: 1e-12 }],
      sla: { quality: [{ metric: text, min: 0.5 }] },
      baseline: { description: text },
      inputs: [
        {
          name: text,
          availableInProduction: 'no',
          mode: 'batch',
          skewRisk: text,
          owner: text,
        },
      ],
    });
    expect((await screen.findAllByText(text))[0]).toHaveAttribute(
      'dir',
      'auto',
    );
    for (const sentence of [
      `From 1E-12 ${text} to 1E12 ${text}`,
      `Quality “${text}”: at least 0.5.`,
      `The simple solution: ${text}`,
      `In production it may look different: ${text}`,
    ]) {
      expect(screen.getByText(sentence)).toBeInTheDocument();
    }
    expect(document.body.querySelector('img, script')).toBeNull();
  });

  it('shows broken references and numbers as they stand', async () => {
    renderCard({
      businessOwner: 'no:such:reference',
      outcomes: [{ metric: 'calls', target: NaN }],
      inputs: [
        {
          name: 'calls',
          availableInProduction: 'no',
          mode: 'batch',
          freshness: 'every now and then',
        },
      ],
    });
    expect(await screen.findByText('no:such:reference')).toBeInTheDocument();
    expect(screen.getByText('at most every now and then')).toBeInTheDocument();
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
