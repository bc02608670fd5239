import { fakeBackends } from '../src/__testUtils__/fakeBackends';
import { plan } from '../src/fixtures/plan';
import { activities, plannedRaci } from '../src/fixtures/raci';

const assets = ['Customers', 'Calls of customers', 'Invoices'].map(title => ({
  entityRef: `dataset:default/${title.toLowerCase().replaceAll(' ', '-')}`,
  kind: 'Dataset',
  title,
  type: 'table',
  owner: 'group:default/insight',
  tags: [],
}));

/** Milliseconds that a plan takes, so that one sees it work. */
const PLAN_MS = 1_500;

const page = fakeBackends({
  'GET raci/v1/activities': () => ({ items: activities, pageInfo: {} }),
  'POST raci/v1/entities/.*/preview': () => ({ result: plannedRaci, yaml: '' }),
  'GET mlops/v1/explore': ({ query }) => ({
    items: assets.filter(({ title }) =>
      title.toLowerCase().includes((query.get('q') ?? '').toLowerCase()),
    ),
    pageInfo: {},
    facets: {},
  }),
  'POST golden-paths/v1/templates/.*/plan': async () => {
    await new Promise(resolve => setTimeout(resolve, PLAN_MS));
    return plan;
  },
  'PUT golden-paths/v1/drafts/.*': ({ body }) => body,
});

const browser = window.fetch.bind(window);

/** Answers for the backends that the fields ask; all else is the browser's. */
export function answerInPage(): void {
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const { pathname } = new URL(url, window.location.href);
    return /^\/api\/(?:raci|mlops|golden-paths)\//.test(pathname)
      ? page.fetch(url, init)
      : browser(input, init);
  };
}
