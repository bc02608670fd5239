import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { ChangeProposals } from '@waymark/plugin-change-proposals-node';
import type {
  MergedFile,
  UpdatePreview,
  UpdateRequest,
} from '@waymark/plugin-golden-paths-common';
import {
  findBase,
  readProject,
  type Base,
  type ProjectReading,
} from '../checking';
import type { Contents, TemplateContent } from '../contents';
import type { StoredProject } from '../projects';
import type { Renderer, Rendering } from '../rendering';
import { askQuestions, type Answered } from './askQuestions';
import { describeUpdate, nameUpdate } from './describeUpdate';
import { fingerprint } from './fingerprint';
import { mergeUpdate } from './mergeUpdate';
import { showFiles } from './showFiles';

/** What planning an update takes. */
export interface PlanOptions {
  contents: Pick<Contents, 'templates' | 'renders'>;
  renderer: Renderer;
  proposals: Pick<ChangeProposals, 'readFiles'>;
  /** Who gets to see the update: the template's steps read with their rights. */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** An update, ready to be shown or proposed. */
export interface PlannedUpdate {
  title: string;
  preview: UpdatePreview;
  reading: ProjectReading;
  base: Base;
  content: TemplateContent;
  /** What is to change, without what is only told. */
  changes: MergedFile[];
  answers: JsonObject;
  /** Absent while required questions are open, or when nothing could change. */
  made?: { rendering: Rendering; recordText: string };
}

/**
 * Works out what an update would do: what the template makes now of the old
 * and new answers, merged into the project as it is in its repository.
 *
 * @throws InputError when what was rendered then is not known, or for answers
 *   that do not fit; whatever reading the repository or the template says
 */
export async function planUpdate(
  project: StoredProject,
  request: UpdateRequest,
  options: PlanOptions,
): Promise<PlannedUpdate> {
  const { contents, renderer, credentials, signal } = options;
  const reading = await readProject(project, options);
  if (reading === 'not-modified') {
    throw new Error(`'${project.location}' was read without a revision`);
  }
  const { record } = reading;
  const base = await findBase(reading, options);
  if ('problem' in base) {
    throw new InputError(
      `'${project.entityRef}' cannot be updated: ${base.problem}`,
    );
  }
  const { ref } = record.template;
  const content = await contents.templates.current(ref, { signal });
  const asked = askQuestions({
    parameters: content.entity.spec.parameters,
    before: await readEarlier(base, content, contents),
    recorded: record.answers,
    given: request.answers,
  });
  const shared = { project, reading, base, content, asked };
  const isSame =
    content.hash === base.hash && !Object.keys(request.answers ?? {}).length;
  if (isSame || asked.questions.some(({ required }) => required)) {
    return describe(shared, []);
  }
  const rendering = await renderer.render({
    template: content,
    answers: asked.answers,
    credentials,
    signal,
  });
  if (rendering.record.project !== record.project) {
    throw new InputError(
      `These answers would make '${rendering.record.project}' of '${record.project}'; an update keeps the project, so leave the answers that name it as they are`,
    );
  }
  const { files, recordText } = mergeUpdate({
    base: base.files,
    rendered: rendering,
    project: reading.files,
    record,
    recordText: reading.recordText,
    skipped: reading.skipped,
  });
  return { ...describe(shared, files), made: { rendering, recordText } };
}

/** What the template asked when the project last followed it. */
async function readEarlier(
  base: Base,
  content: TemplateContent,
  { templates }: Pick<Contents, 'templates'>,
) {
  const earlier = base.hash && (await templates.kept(content.ref, base.hash));
  return earlier ? earlier.entity.spec.parameters : undefined;
}

function describe(
  planned: {
    project: StoredProject;
    reading: ProjectReading;
    base: Base;
    content: TemplateContent;
    asked: Answered;
  },
  files: MergedFile[],
): PlannedUpdate {
  const { project, reading, base, content, asked } = planned;
  const { record } = reading;
  const { name, title = name } = content.entity.metadata;
  const words = {
    project: project.title,
    template: title,
    from: record.template.version,
    to: content.version,
  };
  const changes = files.filter(({ change }) => change !== 'keep');
  const isOpen = asked.questions.some(({ required }) => required);
  return {
    title: nameUpdate(words),
    reading,
    base,
    content,
    changes,
    answers: asked.answers,
    preview: {
      entityRef: project.entityRef,
      from: { version: words.from },
      to: { version: words.to },
      upToDate: changes.length === 0 && !isOpen,
      questions: asked.questions,
      files: showFiles(files, reading.files),
      conflicts: files.filter(({ conflict }) => conflict).length,
      summary: describeUpdate({
        ...words,
        files,
        answers: { before: record.answers, after: asked.answers },
        skipped: reading.skipped,
      }),
      revision: fingerprint({
        templateHash: content.hash,
        project: reading.files,
        files,
      }),
    },
  };
}
