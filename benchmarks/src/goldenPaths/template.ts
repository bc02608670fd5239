import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';

/** Benchmarks are started at the root of the checkout. */
const SHIPPED = resolve('templates/ml-training-pipeline');

/** A copy of the training template that comes with Waymark, to be changed. */
export class TemplateCopy {
  constructor(readonly folder: string) {
    cpSync(SHIPPED, folder, { recursive: true });
  }

  /** As the catalog would have it. */
  describe(): Entity {
    const file = join(this.folder, 'template.yaml');
    const entity = parse(readFileSync(file, 'utf8')) as Entity;
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        namespace: 'default',
        annotations: {
          ...entity.metadata.annotations,
          'backstage.io/managed-by-location': `file:${file}`,
        },
      },
    };
  }

  /** As the scaffolder's dry run wants its files. */
  readContents(): { path: string; base64Content: string }[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => ({
        path: relative(this.folder, file),
        base64Content: readFileSync(file).toString('base64'),
      }));
  }

  /** The next version, which says one thing more in the Makefile. */
  moveOn(): void {
    this.#edit('template.yaml', text =>
      text.replace(/(template-version: ).*/, '$19.0.0'),
    );
    this.#edit(
      'skeleton/Makefile.njk',
      text => `${text}\nversion:\n\t@echo 9\n`,
    );
  }

  #edit(path: string, change: (text: string) => string): void {
    const file = join(this.folder, path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) {
      throw new Error(`${path} of the template is not what is changed here`);
    }
    writeFileSync(file, after);
  }
}

/** What a person answers for a project of this name. */
export function answersOf(name: string): JsonObject {
  return {
    name,
    title: 'Demand',
    description: 'How much of each article is sold tomorrow.',
    owner: 'group:default/forecasting',
    gitTarget: 'local',
    toolchain: {
      packaging: 'pip',
      tracking: 'none',
      orchestrator: 'command',
      dataVersioning: 'dvc',
      validation: 'great-expectations',
      monitoring: 'evidently',
      ci: 'github',
    },
    raci: [],
    lock: false,
  };
}
