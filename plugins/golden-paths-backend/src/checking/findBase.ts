import { InputError, toError } from '@backstage/errors';
import {
  measureDrift,
  type FileTree,
} from '@waymark/plugin-golden-paths-common';
import type { Contents, Render } from '../contents';
import type { Renderer } from '../rendering';
import type { ProjectReading } from './readProject';

/** What the template made when the project last followed it. */
export interface Base {
  files: FileTree;
  /** The template's content that it was made of, where that is known. */
  hash?: string;
}

/** Why there is no base, and how to mend it. */
export interface NoBase {
  problem: string;
}

/**
 * Finds what was rendered when a project last followed its template: as it was
 * kept then; else rendered again of the content that this version had.
 */
export async function findBase(
  reading: Pick<ProjectReading, 'record' | 'recordText' | 'files'>,
  options: {
    contents: Pick<Contents, 'renders' | 'templates'>;
    renderer: Renderer;
    signal?: AbortSignal;
  },
): Promise<Base | NoBase> {
  const { contents } = options;
  const kept = await contents.renders.find(reading.recordText);
  const base = await findNearest(kept, reading.files);
  return base ?? renderAgain(reading, options);
}

/**
 * A template may change without a new version, and answers without leaving a
 * trace in files. Of several renderings with one record the project stands on
 * the one that it differs from the least; of equals, on the newest.
 */
async function findNearest(
  renders: readonly Render[],
  project: FileTree,
): Promise<Base | undefined> {
  let nearest: { base: Base; distance: number } | undefined;
  for (const render of renders) {
    const files = await render.readFiles();
    if (files) {
      const base = { files, hash: render.templateHash };
      if (renders.length === 1) {
        return base;
      }
      const drift = measureDrift({ base: files, project });
      const distance = drift.files + drift.lines;
      if (!nearest || distance < nearest.distance) {
        nearest = { base, distance };
      }
    }
  }
  return nearest?.base;
}

async function renderAgain(
  reading: Pick<ProjectReading, 'record' | 'recordText'>,
  options: {
    contents: Pick<Contents, 'renders' | 'templates'>;
    renderer: Renderer;
    signal?: AbortSignal;
  },
): Promise<Base | NoBase> {
  const { contents, renderer, signal } = options;
  const { record, recordText } = reading;
  const { ref, version } = record.template;
  const content = version && (await contents.templates.ofVersion(ref, version));
  if (!content) {
    return {
      problem: `What '${ref}'${
        version ? ` ${version}` : ''
      } made for this project is not kept, and neither is the template of then. If the project follows a version that the portal has seen, say so in template.version of .waymark/template.yaml`,
    };
  }
  try {
    const { files, record: made } = await renderer.render({
      template: content,
      answers: record.answers,
      signal,
    });
    if (made.project !== record.project) {
      throw new InputError(
        `they make '${made.project}' and not '${record.project}'`,
      );
    }
    await contents.renders.put({
      record: recordText,
      files,
      templateHash: content.hash,
      signal,
    });
    return { files, hash: content.hash };
  } catch (error) {
    signal?.throwIfAborted();
    return {
      problem: `What '${ref}' ${version} made for this project is not kept, and it cannot be made again from the answers in .waymark/template.yaml: ${toError(error).message}`,
    };
  }
}
