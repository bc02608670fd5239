import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  RECORD_PATH,
  writeRecord,
  type FileTree,
  type TemplateRecord,
} from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import { stringify } from 'yaml';
import {
  Folders,
  LOCATION,
  openContents,
  TEMPLATE_REF,
  tree,
} from '../../contents/__testUtils__/openContents';
import type { TemplateContent } from '../../contents';
import { createProjectStore } from '../../projects';
import type { Renderer } from '../../rendering';
import { createChecker } from '../createChecker';
import { GitProjects } from './GitProjects';

export { TEMPLATE_REF, tree };

export const INTERVAL_MS = 30 * 60_000;

/** A template of the tests: words in double braces become answers. */
export interface TestTemplate {
  version?: string;
  parameters?: JsonObject | JsonObject[];
  standard?: string[];
  files: Record<string, string>;
}

/** Renders in memory what the scaffolder renders by its steps. */
export class TestRenderer implements Renderer {
  rendered = 0;
  /** With whose rights it rendered last; absent for the plugin's own. */
  credentials?: BackstageCredentials;

  readonly render: Renderer['render'] = async request => {
    const { template, answers } = request;
    this.rendered += 1;
    this.credentials = request.credentials;
    if (answers.name === 'impossible') {
      throw new InputError("Step 'fetch' says no");
    }
    const { files, record } = renderTest(template, answers);
    return {
      files,
      root: '',
      record,
      recordText: writeRecord(record),
      output: {},
      passedOver: [],
      leftOut: [],
    };
  };
}

/** What a template makes of answers, with its record. */
function renderTest(
  { files, version, ref }: TemplateContent,
  answers: JsonObject,
): { files: FileTree; record: TemplateRecord } {
  const standard = text(files, 'standard');
  const record: TemplateRecord = {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'TemplateRecord',
    template: { ref, ...(version && { version }) },
    project: `model:default/${answers.name}`,
    answers,
    ...(standard && { standard: standard.split('\n') }),
  };
  const made = [...files.keys()]
    .filter(path => path.startsWith('skeleton/'))
    .map((path): [string, string] => [
      path.slice('skeleton/'.length),
      text(files, path).replace(/\{\{(\w+)\}\}/g, (_, name) =>
        String(answers[name]),
      ),
    ]);
  return {
    files: tree({
      ...Object.fromEntries(made),
      [RECORD_PATH]: writeRecord(record),
    }),
    record,
  };
}

function text(files: FileTree, path: string): string {
  return new TextDecoder().decode(files.get(path)?.content);
}

/** The tables, repositories on disk, a template, and a clock. */
export async function openWorld(knex: Knex) {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const clock = () => now;
  const folders = new Folders();
  const { contents } = await openContents(knex, {
    folders,
    clock,
    keep: { maxFileBytes: 100_000, maxTreeBytes: 1_000_000, maxFiles: 200 },
  });
  const git = new GitProjects();
  const projects = createProjectStore({ knex, clock });
  const renderer = new TestRenderer();
  const adoption = { record: jest.fn(async () => {}) };
  const logger = mockServices.logger.mock();
  const open = (given: Partial<Parameters<typeof createChecker>[0]> = {}) =>
    createChecker({
      projects,
      contents,
      renderer,
      adoption,
      proposals: git.proposals,
      settings: { intervalMs: INTERVAL_MS },
      logger,
      clock,
      ...given,
    });

  /** Registers a template, or its next content, and looks at it. */
  const setTemplate = async (template: TestTemplate) => {
    const { version, files, parameters = {}, standard } = template;
    folders.files.set(
      LOCATION,
      tree({
        'template.yaml': stringify({
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: {
            name: 'training',
            title: 'Training',
            annotations: version
              ? { 'mlops.waymark.dev/template-version': version }
              : {},
          },
          spec: { type: 'model', parameters, steps: [] },
        }),
        ...(standard && { standard: standard.join('\n') }),
        ...Object.fromEntries(
          Object.entries(files).map(([path, content]) => [
            `skeleton/${path}`,
            content,
          ]),
        ),
      }),
    );
    return contents.templates.current(TEMPLATE_REF);
  };

  /** Says in the catalog that an entity was made from the template. */
  const declare = (name: string, location: string, templateVersion?: string) =>
    projects.takeEntities({
      present: [
        {
          entityRef: `model:default/${name}`,
          title: name,
          location,
          templateRef: TEMPLATE_REF,
          templateVersion,
        },
      ],
      gone: [],
    });

  /** A run of the template as the scaffolder makes it. */
  const create = async (
    name: string,
    options: { answers?: JsonObject; forget?: boolean } = {},
  ) => {
    const template = (await contents.templates.latest(TEMPLATE_REF))!;
    const { files, record } = renderTest(template, {
      name,
      ...options.answers,
    });
    if (!options.forget) {
      await contents.renders.put({ record: writeRecord(record), files });
    }
    git.create(name, files);
    await declare(name, git.locate(name), template.version);
    return files;
  };

  return {
    contents,
    git,
    projects,
    renderer,
    adoption,
    logger,
    clock,
    pass: (ms: number) => {
      now += ms;
    },
    open,
    setTemplate,
    declare,
    create,
    find: async (name: string) =>
      (await projects.find(`model:default/${name}`))!,
  };
}
