import type { JsonObject } from '@backstage/types';
import { listProjects } from '../projects/listProjects';
import { PLANS } from '../projects/plans';
import { readTemplate } from './readTemplate';
import { startScaffolder } from './startScaffolder';

jest.setTimeout(120_000);

const TEMPLATES = Object.keys(PLANS);
let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

beforeAll(async () => {
  scaffolder = await startScaffolder(TEMPLATES);
});
afterAll(() => scaffolder.stop());

/** The last words of a run of a template, and the name of its project. */
async function closing(template: string, more: JsonObject) {
  const [{ answers }] = listProjects(readTemplate(template));
  const { output } = await scaffolder.render(template, { ...answers, ...more });
  const [{ content }] = output.text as { content: string }[];
  return { content, name: String(answers.name) };
}

describe.each(TEMPLATES)('a project of %s', template => {
  it('on a server is cloned from there', async () => {
    const { content, name } = await closing(template, {});
    expect(content).toContain(
      `git clone https://git.example.org/${name}.git ${name} && cd ${name}\n`,
    );
    expect(content).not.toContain('the machine that the portal runs on');
  });

  it('on the machine of the portal can be cloned there alone', async () => {
    const { content, name } = await closing(template, { gitTarget: 'folder' });
    expect(content).toContain(
      `The repository lies on the machine that the portal runs on; there, \`git clone /srv/repositories/${name}.git ${name}\` gets it.`,
    );
    expect(content).toContain(
      `[look at it](https://git.example.org/folder/${name})`,
    );
    expect(content).toContain(`\`\`\`sh\ncd ${name}\nmake setup `);
  });
});
