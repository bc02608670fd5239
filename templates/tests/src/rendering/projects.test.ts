import type { JsonObject } from '@backstage/types';
import { findScars } from '../checks/findScars';
import { fitsFact, readFacts } from '../checks/readFacts';
import { startCatalog } from '../checks/startCatalog';
import { listProjects, type Project } from '../projects/listProjects';
import { PLANS } from '../projects/plans';
import { readTemplate } from './readTemplate';
import { type Rendered, startScaffolder } from './startScaffolder';

/** Words that a project without the tool must not have anywhere. */
const WORDS: Record<string, RegExp> = {
  mlflow: /mlflow/i,
  airflow: /airflow/i,
  kubeflow: /kubeflow|\bkfp\b/i,
  zenml: /zenml/i,
  dvc: /\bdvc\b/i,
  'great-expectations': /great.expectations/i,
  evidently: /evidently/i,
  poetry: /poetry/i,
  github: /github/i,
  gitlab: /gitlab/i,
  circleci: /circleci/i,
};

jest.setTimeout(120_000);

const KNOWN = readFacts();
const TEMPLATES = Object.keys(PLANS);
const projects = TEMPLATES.flatMap(name => listProjects(readTemplate(name)));
const rendered = new Map<Project, Rendered>();
let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

beforeAll(async () => {
  scaffolder = await startScaffolder(TEMPLATES);
  for (const project of projects) {
    const { template, answers } = project;
    rendered.set(project, await scaffolder.render(template, answers));
  }
});
afterAll(() => scaffolder.stop());

const filesOf = (project: Project): [string, string][] =>
  [...(rendered.get(project)?.files ?? [])].map(([path, file]) => [
    path,
    file.content.toString('utf8'),
  ]);

describe.each(projects.map(project => [project.title, project] as const))(
  'a project with %s',
  (_, project) => {
    it('reads as written by hand', () => {
      expect(
        filesOf(project).flatMap(([path, text]) =>
          findScars(text).map(scar => `${path}: ${scar}`),
        ),
      ).toEqual([]);
    });

    it('has nothing of a tool that was not chosen', () => {
      const chosen = Object.values(project.toolchain);
      const strange = Object.entries(WORDS).filter(
        ([tool]) => !chosen.includes(tool),
      );
      const found = filesOf(project)
        // The record and the link to the record name what was answered.
        .filter(([path]) => path !== '.waymark/template.yaml')
        .flatMap(([path, text]) =>
          strange
            .filter(([, word]) => word.test(`${path}\n${text}`))
            .map(([tool]) => `${path} speaks of ${tool}`),
        );
      expect(found).toEqual([]);
    });

    it('records where it comes from, and declares its facts', () => {
      const { files, output } = rendered.get(project) as Rendered;
      const record = files.get('.waymark/template.yaml')?.content.toString();
      expect(record).toContain(`ref: template:default/${project.template}`);
      expect(output.facts).toMatchObject({
        'repository/packaging': project.toolchain.packaging,
        'repository/template': `template:default/${project.template}`,
        'repository/tests': filesOf(project).filter(([path]) =>
          /(?:^|\/)test_\w+\.py$/.test(path),
        ).length,
      });
    });
  },
);

it('states only facts that the portal knows, as it has them', () => {
  const misfits = projects.flatMap(project => {
    const { facts } = rendered.get(project)?.output as { facts: JsonObject };
    return Object.entries(facts).filter(
      ([id, value]) => !fitsFact(value, KNOWN.get(id)),
    );
  });
  expect(misfits).toEqual([]);
});

describe('the real catalog', () => {
  let catalog: Awaited<ReturnType<typeof startCatalog>>;
  beforeAll(async () => {
    catalog = await startCatalog();
  });
  afterAll(() => catalog.stop());

  it('takes every descriptor', async () => {
    for (const project of projects) {
      const descriptor = rendered
        .get(project)
        ?.files.get('catalog-info.yaml')?.content;
      expect(await catalog.refuse(String(descriptor))).toEqual([]);
    }
  });

  it('refuses what is not of the kind', async () => {
    const descriptor = String(
      rendered.get(projects[0])?.files.get('catalog-info.yaml')?.content,
    );
    const [complaint] = await catalog.refuse(
      descriptor.replace('type: classification', 'typo: classification'),
    );
    expect(complaint).toContain('type');
  });
});
