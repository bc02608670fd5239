import type { Browser } from 'playwright-core';
import { countScriptBytes } from './pages/countScriptBytes';
import { openBrowser, openPage } from './pages/openBrowser';
import { scrollThrough } from './pages/scrollThrough';
import {
  followUntil,
  loadUntil,
  type Shows,
  type Visit,
} from './pages/timeUntil';
import { describeMachine } from './report/describeMachine';
import { formatNumber, formatTable } from './report/formatTable';
import { runBenchmark, type BenchmarkContext } from './report/runBenchmark';
import { median, percentile } from './report/statistics';
import { Targets } from './report/Targets';

/* What pages cost in a browser: the built portal, Chromium, real requests. */

const VERSIONS = 5_000;
const HOME = '/mlops/explore';
/** A page of the catalog that shows none of our cards: the floor. */
const COMPONENT = '/catalog/default/component/offer-service';
const MODEL = '/catalog/default/model/customer-churn';
const LARGE_MODEL = '/catalog/default/model/model-00000';

const COMPONENT_SHOWS: Shows = ['Offer service', 'About', 'next-best-offer'];
/** Name, version in use, how good it is, who answers for it. */
const MODEL_SHOWS: Shows = ['champion', 'roc_auc', 'Customer insight'];

const targets = new Targets();

runBenchmark(targets, async context => {
  const base = setting('WAYMARK_BENCH_PORTAL');
  const browser = await openBrowser(setting('WAYMARK_BENCH_BROWSER'));
  const portal = { base, browser };
  context.say(describeMachine([`Chromium ${browser.version()}`]));
  await waitUntilRead(portal);
  await measureModelPage(context, portal);
  await measureManyVersions(context, portal);
  await measureScripts(context, portal);
  await browser.close();
});

interface Portal {
  base: string;
  browser: Browser;
}

/** After the start the sources are read; nothing is measured before. */
async function waitUntilRead({ base, browser }: Portal): Promise<void> {
  const page = await openPage(browser);
  const versions = (2 * VERSIONS).toLocaleString('en-US');
  const isRead = async () => {
    await page.goto(`${base}/mlops/sources`);
    return page
      .getByText(versions, { exact: true })
      .first()
      .waitFor({ timeout: 15_000 })
      .then(
        () => true,
        () => false,
      );
  };
  for (let looks = 0; !(await isRead()); looks++) {
    if (looks === 40) {
      throw new Error(
        `the ${versions} versions were not read within 10 minutes`,
      );
    }
  }
  for (const path of [MODEL, LARGE_MODEL, COMPONENT]) {
    await page.goto(`${base}${path}`);
    await page.getByText('About', { exact: true }).first().waitFor();
  }
  await page.context().close();
}

async function measureModelPage(
  { quick, say }: BenchmarkContext,
  { base, browser }: Portal,
): Promise<void> {
  const visits: Record<string, Visit[]> = {};
  const note = async (what: string, visit: Promise<Visit>) => {
    (visits[what] ??= []).push(await visit);
  };
  for (let repetition = 0; repetition < (quick ? 2 : 15); repetition++) {
    for (const [what, path, shows] of [
      ['floor: a component', COMPONENT, COMPONENT_SHOWS],
      ['a model', MODEL, MODEL_SHOWS],
    ] as const) {
      const page = await openPage(browser);
      await page.goto(`${base}${HOME}`);
      await page
        .getByRole('link', { name: 'Customer churn' })
        .first()
        .waitFor();
      await note(`${what}, inside the app`, followUntil(page, path, shows));
      await note(
        `${what}, loaded anew`,
        loadUntil(page, `${base}${path}`, shows),
      );
      await page.context().close();
    }
  }
  say(
    [
      'Until a page is useful, in milliseconds; each repetition in a browser session of its own.',
      '',
      formatTable(
        ['', 'p50', 'p95', 'range', 'requests of ours'],
        Object.entries(visits).map(([what, all]) => {
          const times = all.map(visit => visit.ms);
          return [
            what,
            formatNumber(median(times)),
            formatNumber(percentile(times, 0.95)),
            `${formatNumber(Math.min(...times))} - ${formatNumber(Math.max(...times))}`,
            String(Math.max(...all.map(visit => visit.requests.length))),
          ];
        }),
      ),
      '',
      `Requests: ${[...new Set(visits['a model, loaded anew'].flatMap(visit => visit.requests))].join(', ')}`,
    ].join('\n'),
  );
  for (const way of ['inside the app', 'loaded anew']) {
    const all = visits[`a model, ${way}`];
    targets.add({
      what: `model page useful, ${way}, median`,
      measured: median(all.map(visit => visit.ms)),
      promise: 'at most',
      bound: 1_000,
      unit: 'ms',
    });
    targets.add({
      what: `model page, requests of ours before it is useful, ${way}`,
      measured: Math.max(...all.map(visit => visit.requests.length)),
      promise: 'at most',
      bound: 3,
      unit: 'requests',
    });
  }
}

async function measureManyVersions(
  { quick, say }: BenchmarkContext,
  { base, browser }: Portal,
): Promise<void> {
  const firstRows: number[] = [];
  const longest: number[] = [];
  const frames: number[] = [];
  let lastRow = 0;
  for (let repetition = 0; repetition < (quick ? 1 : 4); repetition++) {
    // The first goes down to the end, the others see whether it was luck.
    const seconds = repetition === 0 && !quick ? 180 : 15;
    const page = await openPage(browser);
    await loadUntil(page, `${base}${LARGE_MODEL}`, ['About', 'champion']);
    const visit = await followUntil(page, `${LARGE_MODEL}/versions`, [
      String(VERSIONS),
      String(VERSIONS - 9),
      'champion',
      'READY',
    ]);
    firstRows.push(visit.ms);
    const scrolling = await scrollThrough(page, {
      total: VERSIONS,
      seconds,
    });
    longest.push(Math.max(0, ...scrolling.longTasks));
    frames.push(...scrolling.frames);
    lastRow = Math.max(lastRow, scrolling.lastRow);
    await page.context().close();
  }
  say(
    [
      `The ${formatNumber(VERSIONS)} versions of a model, in milliseconds; every version has 20 metrics, the newest 500.`,
      '',
      formatTable(
        ['', 'median', 'range'],
        [
          ['first rows', ...describe(firstRows)],
          ['longest task while scrolling', ...describe(longest)],
          ['frames, p50', formatNumber(percentile(frames, 0.5)), ''],
          ['frames, p99', formatNumber(percentile(frames, 0.99)), ''],
          ['last row reached', formatNumber(lastRow), ''],
        ],
      ),
    ].join('\n'),
  );
  targets.add({
    what: 'first rows of 5,000 versions, median',
    measured: median(firstRows),
    promise: 'at most',
    bound: 500,
    unit: 'ms',
  });
  targets.add({
    what: 'longest task while scrolling, median',
    measured: median(longest),
    promise: 'at most',
    bound: 100,
    unit: 'ms',
  });
  targets.add({
    what: 'rows that scrolling reached',
    measured: lastRow,
    promise: 'at least',
    bound: quick ? 100 : VERSIONS,
    unit: 'rows',
  });
}

function describe(values: number[]): [string, string] {
  return [
    formatNumber(median(values)),
    `${formatNumber(Math.min(...values))} - ${formatNumber(Math.max(...values))}`,
  ];
}

/**
 * Of our sources only these may be on a page that shows none of our cards: the
 * definitions of extensions with the schemas of their settings, the client of
 * the API that they provide, the plugin's English texts, and the small module
 * that an adopter adds to the catalog on purpose.
 */
const STUBS = [
  /^mlops\/src\/(alpha|plugin|routes|api|index)\.tsx?$/,
  /^mlops\/src\/(extensions|api|translation)\//,
  /^mlops\/src\/components\/.*\/columnIds\.ts$/,
  /^mlops\/src\/components\/card\/CardSettings\.tsx$/,
  /^catalog-module-mlops\/src\//,
  /^mlops-common\/src\//,
];

async function measureScripts(
  { say }: BenchmarkContext,
  { base, browser }: Portal,
): Promise<void> {
  const page = await openPage(browser);
  const urls = new Set<string>();
  page.on('response', response => {
    if (new URL(response.url()).pathname.endsWith('.js')) {
      urls.add(response.url());
    }
  });
  await loadUntil(page, `${base}${COMPONENT}`, COMPONENT_SHOWS);
  await page.waitForLoadState('networkidle');
  const { total, ours } = await countScriptBytes(setting('WAYMARK_BENCH_APP'), [
    ...urls,
  ]);
  await page.context().close();
  const files = [...ours].sort(([, a], [, b]) => b - a);
  const isStub = (path: string) => STUBS.some(stub => stub.test(path));
  const sum = (some: typeof files) =>
    some.reduce((bytes, [, more]) => bytes + more, 0);
  const beyond = files.filter(([path]) => !isStub(path));
  say(
    [
      `Scripts on the page of a component: ${formatNumber(total / 1024)} kB (minified, not compressed), of which ours ${formatNumber(sum(files) / 1024, 1)} kB:`,
      '',
      formatTable(
        ['', 'bytes', ''],
        files
          .slice(0, 40)
          .map(([path, bytes]) => [
            path,
            formatNumber(bytes),
            isStub(path) ? '' : 'beyond the stubs',
          ]),
      ),
    ].join('\n'),
  );
  targets.add({
    what: 'scripts of ours beyond the stubs on a page without our cards',
    measured: sum(beyond),
    promise: 'at most',
    bound: 0,
    unit: 'bytes',
  });
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `${name} is not set; start it with: npm run bench -- pages`,
    );
  }
  return value;
}
